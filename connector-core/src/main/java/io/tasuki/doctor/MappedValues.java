package io.tasuki.doctor;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.FieldPath;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.HandoffRule;
import io.tasuki.stage.handoff.SignRule;
import io.tasuki.stage.handoff.ValueText;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which values of which status fields the configuration gives a meaning; full-width and half-width spellings are the
/// same value.
///
/// @param byField without values for a status field of which none is mapped
record MappedValues(Map<FieldPath, Set<String>> byField) {

    private static final Set<RecordKind> WORKED_ON = EnumSet.of(RecordKind.PERSON, RecordKind.HANDED_LEAD);

    static MappedValues of(Examination.Settings settings) {
        Map<FieldPath, Set<String>> byField = new LinkedHashMap<>();
        settings.handoffs().signs().forEach(sign -> add(byField, sign));
        settings.handoffs().rules().forEach(rule -> add(byField, rule));
        settings.polls().stream()
                .filter(target -> WORKED_ON.contains(target.kind()))
                .forEach(target -> target.field(FieldRole.STATUS)
                        .ifPresent(field -> add(byField, new FieldPath(target.name(), field), Set.of())));
        return new MappedValues(byField);
    }

    private static void add(Map<FieldPath, Set<String>> byField, SignRule sign) {
        switch (sign) {
            case SignRule.Returned returned -> add(byField, returned.field(), returned.reasons().keySet());
            case SignRule.Accepted accepted -> add(byField, accepted.field(), accepted.values());
            case SignRule.ReturnWords words -> {}
            case SignRule.Checked checked -> {}
        }
    }

    private static void add(Map<FieldPath, Set<String>> byField, HandoffRule rule) {
        switch (rule) {
            case HandoffRule.StatusEntry entry -> add(byField, entry.status(), entry.is());
            case HandoffRule.Lifecycle lifecycle -> add(byField, lifecycle.stage(), lifecycle.enters());
            case HandoffRule.At at -> {}
            case HandoffRule.Created created -> {}
            case HandoffRule.OwnerAssigned assigned -> {}
            case HandoffRule.DealCreated created -> {}
        }
    }

    private static void add(Map<FieldPath, Set<String>> byField, FieldPath field, Set<String> values) {
        byField.computeIfAbsent(field, any -> new TreeSet<>()).addAll(values);
    }

    /// Whether the value of the field means something.
    boolean mean(FieldPath field, String value) {
        return normal(byField.getOrDefault(field, Set.of())).contains(ValueText.normal(value));
    }

    static Set<String> normal(Iterable<String> values) {
        Set<String> normal = new HashSet<>();
        values.forEach(value -> normal.add(ValueText.normal(value)));
        return normal;
    }
}
