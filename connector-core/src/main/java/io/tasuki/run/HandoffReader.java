package io.tasuki.run;

import io.tasuki.model.FieldPath;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.HandoffRule;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.handoff.LeadDefinition;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a handoff is: `handoff:`, `returns:` and what `deals:` says about it.
final class HandoffReader {

    private static final Set<RecordKind> PERSONS = EnumSet.of(RecordKind.PERSON);

    private final KnownObjects known;

    HandoffReader(KnownObjects known) {
        this.known = known;
    }

    HandoffSettings read(Section root, Optional<Section> leads, Optional<Section> deals, ZoneId zone, LeadDefinition definition) {
        return new HandoffSettings(
                rules(root),
                new AttributeReader(known).read(leads.flatMap(section -> section.find("attributes"))),
                deals.flatMap(section -> section.find("grace_days"))
                        .flatMap(item -> item.as(HandoffReader::dayCount, "write a whole number of days, 0 or more"))
                        .orElse(1),
                zone,
                returns(root),
                CurrencyReader.read(root),
                definition);
    }

    private List<HandoffRule> rules(Section root) {
        return root.require("handoff", "say what a handoff is, for instance 'handoff: {at: connection.object.date_field}'")
                .flatMap(Item::section)
                .map(this::inOrder)
                .orElse(List.of());
    }

    // `at:` alone is short for a list of one rule.
    private List<HandoffRule> inOrder(Section handoff) {
        Optional<Item> rules = handoff.find("rules");
        List<HandoffRule> found = rules.isPresent()
                ? rules.get().list().stream()
                        .flatMap(item -> item.section().flatMap(this::endedRule).stream())
                        .toList()
                : rule(handoff).stream().toList();
        handoff.end();
        return found;
    }

    private Optional<HandoffRule> endedRule(Section section) {
        Optional<HandoffRule> rule = rule(section);
        section.end();
        return rule;
    }

    private Optional<HandoffRule> rule(Section section) {
        return section.require("at", "name the date field whose every value is a handoff")
                .flatMap(item -> known.field(item, RecordKind.PERSON))
                .map(HandoffRule.At::new);
    }

    private Map<FieldPath, Map<String, String>> returns(Section root) {
        Map<FieldPath, Map<String, String>> returns = new LinkedHashMap<>();
        root.find("returns").flatMap(Item::section).ifPresent(section -> section.all()
                .forEach(entry -> known.field(entry.getValue(), Optional.of(entry.getKey()), PERSONS)
                        .ifPresent(field -> returns.put(field, words(entry.getValue())))));
        return returns;
    }

    static Map<String, String> words(Item item) {
        Map<String, String> words = new LinkedHashMap<>();
        item.section().ifPresent(section -> section.all()
                .forEach(entry -> entry.getValue().text().ifPresent(text -> words.put(entry.getKey(), text))));
        return words;
    }

    static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a number", problem);
        }
    }

    private static int dayCount(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a number of days", problem);
        }
    }
}
