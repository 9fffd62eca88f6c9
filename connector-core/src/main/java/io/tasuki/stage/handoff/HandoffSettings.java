package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a handoff is, and what is remembered of it.
///
/// @param rules in order of priority
/// @param graceDays how many days before its handoff a deal may have been created
/// @param zone where calendar days are cut
/// @param returns for each status field, the statuses that mean "sent back" and the reason each stands for
/// @param reportingCurrency empty: every amount counts as it stands
/// @param definition what the two teams agreed a lead must have
public record HandoffSettings(
        List<HandoffRule> rules,
        List<AttributeRule> attributes,
        int graceDays,
        ZoneId zone,
        Map<FieldPath, Map<String, String>> returns,
        Optional<ReportingCurrency> reportingCurrency,
        LeadDefinition definition) {

    public HandoffSettings {
        rules = List.copyOf(rules);
        attributes = List.copyOf(attributes);
        returns = Map.copyOf(returns);
        if (graceDays < 0) {
            throw new IllegalArgumentException("grace_days is negative");
        }
    }

    /// Every field that handoffs are told by: what stands in them must not be written by us.
    public Set<FieldPath> fields() {
        Set<FieldPath> fields = new LinkedHashSet<>(returns.keySet());
        attributes.stream().map(AttributeRule::fields).forEach(fields::addAll);
        fields.addAll(definition.fields());
        for (HandoffRule rule : rules) {
            switch (rule) {
                case HandoffRule.At at -> fields.add(at.field());
            }
        }
        return fields;
    }

    /// Every object that handoffs are told by.
    public Set<ObjectName> objects() {
        Set<ObjectName> objects = new LinkedHashSet<>(definition.objects());
        fields().stream().map(FieldPath::object).forEach(objects::add);
        return objects;
    }
}
