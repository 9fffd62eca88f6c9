package io.tasuki.run.configuration;

import static java.util.stream.Collectors.joining;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.HandoffRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Reads what makes a handoff: one rule after the other.
final class HandoffRuleReader {

    /// What may stand beside a kind of rule, by kind.
    private static final Map<String, Set<String>> MORE =
            Map.of("lifecycle", Set.of("enters"), "owner", Set.of("to", "not"), "status", Set.of("is"));

    private static final String REMEDY = "write one of at, lifecycle, created, owner, status, deal";

    private final KnownObjects known;
    private final List<ObjectName> deals;
    private final Map<String, BiFunction<Section, Item, Optional<HandoffRule>>> kinds = new LinkedHashMap<>();

    /// @param deals the objects whose records are deals
    HandoffRuleReader(KnownObjects known, List<ObjectName> deals) {
        this.known = known;
        this.deals = deals;
        kinds.put("at", (rule, item) -> field(item).map(HandoffRule.At::new));
        kinds.put("lifecycle", this::lifecycle);
        kinds.put("created", (rule, item) -> known.object(item, RecordKind.PERSON, RecordKind.HANDED_LEAD)
                .map(HandoffRule.Created::new));
        kinds.put("owner", this::owner);
        kinds.put("status", this::status);
        kinds.put("deal", (rule, item) -> known.object(item, RecordKind.DEAL)
                .filter(object -> counts(item, object))
                .map(HandoffRule.DealCreated::new));
    }

    List<HandoffRule> read(Section root) {
        return root.require("handoff", "say what a handoff is, for instance 'handoff: {at: connection.object.date_field}'")
                .flatMap(Item::section)
                .map(this::inOrder)
                .orElse(List.of());
    }

    // A rule alone is short for a list of one.
    private List<HandoffRule> inOrder(Section handoff) {
        Optional<Item> rules = handoff.find("rules");
        if (rules.isEmpty()) {
            return rule(handoff).stream().toList();
        }
        Stream.concat(kinds.keySet().stream(), qualifiers())
                .forEach(key -> handoff.find(key)
                        .ifPresent(item -> item.complain("stands beside rules", "write it as one of the rules")));
        handoff.end();
        List<Item> items = rules.get().list();
        if (items.isEmpty()) {
            rules.get().complain("has no rule", REMEDY);
        }
        return items.stream().flatMap(item -> item.section().flatMap(this::rule).stream()).toList();
    }

    private record Said(String kind, Item item, BiFunction<Section, Item, Optional<HandoffRule>> reader) {}

    private Optional<HandoffRule> rule(Section rule) {
        List<Said> said = kinds.entrySet().stream()
                .flatMap(kind -> rule.find(kind.getKey())
                        .map(item -> new Said(kind.getKey(), item, kind.getValue()))
                        .stream())
                .toList();
        Optional<HandoffRule> found = switch (said.size()) {
            case 0 -> rule.item().refused("does not say what makes a handoff", REMEDY);
            case 1 -> one(rule, said.getFirst());
            default -> rule.item()
                    .refused(
                            "says " + said.stream().map(Said::kind).collect(joining(" and ")) + " at once",
                            "write them as rules, one after the other");
        };
        if (said.size() < 2) {
            rule.end();
        }
        return found;
    }

    private static Optional<HandoffRule> one(Section rule, Said said) {
        Set<String> fitting = MORE.getOrDefault(said.kind(), Set.of());
        qualifiers()
                .filter(key -> !fitting.contains(key))
                .forEach(key -> rule.find(key)
                        .ifPresent(item -> item.complain("does not belong to the rule '" + said.kind() + "'", "remove it")));
        return said.reader().apply(rule, said.item());
    }

    private static Stream<String> qualifiers() {
        return MORE.values().stream().flatMap(Set::stream).sorted();
    }

    private Optional<HandoffRule> lifecycle(Section rule, Item item) {
        Set<String> enters = values(rule, "enters", "name the stage that a lead enters, or a list of them");
        return field(item).map(stage -> new HandoffRule.Lifecycle(stage, enters));
    }

    private Optional<HandoffRule> status(Section rule, Item item) {
        Set<String> is = values(rule, "is", "name the status that hands a lead over, or a list of them");
        return field(item).map(status -> new HandoffRule.StatusEntry(status, is));
    }

    private Optional<HandoffRule> owner(Section rule, Item item) {
        Set<String> to = rule.find("to").map(Item::words).orElse(Set.of());
        Set<String> not = rule.find("not").map(Item::words).orElse(Set.of());
        if (!to.isEmpty() && !not.isEmpty()) {
            return item.refused("says both to and not", "keep 'to' (only these owners) or 'not' (all but these)");
        }
        return field(item).map(owner -> new HandoffRule.OwnerAssigned(owner, to, not));
    }

    private Optional<FieldPath> field(Item item) {
        return known.field(item, RecordKind.PERSON, RecordKind.HANDED_LEAD);
    }

    private boolean counts(Item item, ObjectName object) {
        return deals.contains(object)
                || item.refuse(object + " is not in deals.from", "add it there, or name an object that is");
    }

    private static Set<String> values(Section rule, String key, String remedy) {
        Optional<Item> found = rule.require(key, remedy);
        Set<String> values = found.map(Item::words).orElse(Set.of());
        found.filter(item -> values.isEmpty() && item.list().isEmpty())
                .ifPresent(item -> item.complain("names no value", remedy));
        return values;
    }
}
