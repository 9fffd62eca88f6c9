package io.tasuki.crm;

import io.tasuki.model.RecordKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one CRM object stands for.
///
/// @param name the object as the CRM spells it
/// @param roles which field plays which part; a role without a field is simply absent
/// @param historyFields fields whose former values the CRM keeps and this adapter can deliver as
/// [FieldVersion]s; the single entry `*` means any field
/// @param writable true when our own fields can live on this object
/// @param activities what its words mean, of an activity; of a campaign touch, which of them say that there was none
public record ObjectVocabulary(
        String name,
        RecordKind kind,
        Map<FieldRole, String> roles,
        Set<String> historyFields,
        boolean writable,
        ActivityWords activities) {

    /// An object that is no activity.
    public ObjectVocabulary(
            String name, RecordKind kind, Map<FieldRole, String> roles, Set<String> historyFields, boolean writable) {
        this(name, kind, roles, historyFields, writable, ActivityWords.NONE);
    }

    public ObjectVocabulary {
        roles = Map.copyOf(roles);
        historyFields = Set.copyOf(historyFields);
    }

    public Optional<String> field(FieldRole role) {
        return Optional.ofNullable(roles.get(role));
    }

    public boolean keepsHistoryOf(String field) {
        return historyFields.contains("*") || historyFields.contains(field);
    }
}
