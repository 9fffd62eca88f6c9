package io.tasuki.stage.poll;

import io.tasuki.crm.ActivityWords;
import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One object to poll: which of its fields, and what they stand for.
///
/// @param roles which field plays which part; these fields are always asked for
/// @param fields the fields the configuration asks for, as the CRM spells them; without them something is missing
/// @param historyFields the fields whose former values are wanted too
/// @param outlasting the fields that are needed even of a removed record, for they say nothing personal
/// @param owned the fields that are there because of us
/// @param activities what its words mean, of an activity or a campaign touch
public record PollTarget(
        ObjectName name,
        RecordKind kind,
        Map<FieldRole, String> roles,
        List<String> fields,
        List<String> historyFields,
        Set<String> outlasting,
        OwnedFields owned,
        ActivityWords activities) {

    public PollTarget {
        // In the enum's order, so that the same configuration always asks in the same order.
        EnumMap<FieldRole, String> ordered = new EnumMap<>(FieldRole.class);
        ordered.putAll(roles);
        roles = Collections.unmodifiableMap(ordered);
        fields = List.copyOf(new LinkedHashSet<>(fields));
        historyFields = List.copyOf(new LinkedHashSet<>(historyFields));
        outlasting = Set.copyOf(outlasting);
    }

    /// A target of which nothing outlasts a removal.
    public PollTarget(
            ObjectName name,
            RecordKind kind,
            Map<FieldRole, String> roles,
            List<String> fields,
            List<String> historyFields,
            OwnedFields owned) {
        this(name, kind, roles, fields, historyFields, Set.of(), owned, ActivityWords.NONE);
    }

    /// A target without fields of ours.
    public PollTarget(
            ObjectName name,
            RecordKind kind,
            Map<FieldRole, String> roles,
            List<String> fields,
            List<String> historyFields) {
        this(name, kind, roles, fields, historyFields, OwnedFields.NONE);
    }

    /// The same with words that mean something.
    public PollTarget with(ActivityWords words) {
        return new PollTarget(name, kind, roles, fields, historyFields, outlasting, owned, words);
    }

    /// All fields to land, without duplicates: those that play a part first.
    public List<String> requested() {
        LinkedHashSet<String> all = new LinkedHashSet<>(roles.values());
        all.addAll(fields);
        all.addAll(owned.filled());
        return List.copyOf(all);
    }

    public Optional<String> field(FieldRole role) {
        return Optional.ofNullable(roles.get(role));
    }
}
