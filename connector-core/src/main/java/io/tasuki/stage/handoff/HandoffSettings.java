package io.tasuki.stage.handoff;

import static java.util.stream.Collectors.toSet;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a handoff is, and what is remembered of it.
///
/// @param rules in order of priority
/// @param graceDays how many days before its handoff a deal may have been created
/// @param zone where calendar days are cut
/// @param signs where sales says that it sent a lead back, or took it
/// @param owners which field of an object says who is in charge of a record
/// @param reportingCurrency empty: every amount counts as it stands
/// @param definition what the two teams agreed a lead must have
/// @param evidence the activities that tell whether what was promised of a handoff was kept
public record HandoffSettings(
        List<HandoffRule> rules,
        List<AttributeRule> attributes,
        int graceDays,
        ZoneId zone,
        List<SignRule> signs,
        Map<ObjectName, String> owners,
        Optional<ReportingCurrency> reportingCurrency,
        LeadDefinition definition,
        Set<ObjectName> evidence) {

    public HandoffSettings {
        rules = List.copyOf(rules);
        attributes = List.copyOf(attributes);
        signs = List.copyOf(signs);
        owners = Map.copyOf(owners);
        evidence = Set.copyOf(evidence);
        if (graceDays < 0) {
            throw new IllegalArgumentException("grace_days is negative");
        }
    }

    /// Settings by which nothing is promised.
    public HandoffSettings(
            List<HandoffRule> rules,
            List<AttributeRule> attributes,
            int graceDays,
            ZoneId zone,
            List<SignRule> signs,
            Map<ObjectName, String> owners,
            Optional<ReportingCurrency> reportingCurrency,
            LeadDefinition definition) {
        this(rules, attributes, graceDays, zone, signs, owners, reportingCurrency, definition, Set.of());
    }

    /// Every field that handoffs are told by: what stands in them must not be written by us.
    public Set<FieldPath> fields() {
        Set<FieldPath> fields = new LinkedHashSet<>();
        attributes.stream().map(AttributeRule::fields).forEach(fields::addAll);
        fields.addAll(definition.fields());
        fields.addAll(lastingFields());
        return fields;
    }

    /// Every object that handoffs are told by.
    public Set<ObjectName> objects() {
        Set<ObjectName> objects = new LinkedHashSet<>(definition.objects());
        objects.addAll(evidence);
        fields().stream().map(FieldPath::object).forEach(objects::add);
        rules.stream().map(HandoffRule::object).forEach(objects::add);
        return objects;
    }

    /// The fields that a handoff, a return and an acceptance rest on; they hold statuses, dates and owners, no words.
    public Set<FieldPath> lastingFields() {
        Set<FieldPath> fields = new LinkedHashSet<>();
        rules.stream().flatMap(rule -> rule.field().stream()).forEach(fields::add);
        signs.stream().filter(sign -> !sign.filledBySales()).forEach(sign -> fields.addAll(sign.fields()));
        return fields;
    }

    /// Whose records say who had a lead: those that tell handoffs, and the persons where deals are.
    public Map<ObjectName, String> ownersAsked(List<ObjectName> deals) {
        Set<String> selling = deals.stream().map(ObjectName::connection).collect(toSet());
        Set<ObjectName> telling = rules.stream().map(HandoffRule::object).collect(toSet());
        Map<ObjectName, String> asked = new TreeMap<>(owners);
        asked.keySet().removeIf(object ->
                !telling.contains(object) && (!selling.contains(object.connection()) || deals.contains(object)));
        return asked;
    }

    /// The same with more signs.
    public HandoffSettings with(List<SignRule> more) {
        List<SignRule> all = new ArrayList<>(signs);
        all.addAll(more);
        return new HandoffSettings(rules, attributes, graceDays, zone, all, owners, reportingCurrency, definition, evidence);
    }

    /// The same with what was agreed on.
    public HandoffSettings with(LeadDefinition agreed) {
        return new HandoffSettings(rules, attributes, graceDays, zone, signs, owners, reportingCurrency, agreed, evidence);
    }

    /// The same with activities that promises are judged by.
    public HandoffSettings with(Set<ObjectName> activities) {
        return new HandoffSettings(
                rules, attributes, graceDays, zone, signs, owners, reportingCurrency, definition, activities);
    }
}
