package io.tasuki.run;

import io.tasuki.model.FieldPath;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.handoff.HandoffRule;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.handoff.LeadDefinition;
import io.tasuki.stage.measure.Conversion;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what a handoff is: `handoff:`, `returns:`, `leads.attributes` and what `deals:` says about it.
final class HandoffReader {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Set<RecordKind> PERSONS = EnumSet.of(RecordKind.PERSON);

    private final KnownObjects known;

    HandoffReader(KnownObjects known) {
        this.known = known;
    }

    HandoffSettings read(Section root, Optional<Section> leads, Optional<Section> deals, ZoneId zone, LeadDefinition definition) {
        return new HandoffSettings(
                rules(root),
                leads.flatMap(section -> section.find("attributes")).map(this::attributes).orElse(List.of()),
                deals.flatMap(section -> section.find("grace_days"))
                        .flatMap(item -> item.as(HandoffReader::dayCount, "write a whole number of days, 0 or more"))
                        .orElse(1),
                zone,
                returns(root),
                root.find("reporting_currency").flatMap(item -> item.as(HandoffReader::currency, "write an ISO 4217 code such as JPY")),
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

    private List<AttributeRule> attributes(Item item) {
        return item.section().stream()
                .flatMap(section -> section.all().stream())
                .flatMap(entry -> attribute(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<AttributeRule> attribute(String name, Item item) {
        if (Conversion.isAboutTheDefinition(name)) {
            return item.refused("has a name that conversion by the lead definition goes by", "choose another name");
        }
        if (item.node() instanceof YamlNode.Mapping) {
            return item.section().flatMap(section -> detailed(name, item, section));
        }
        return attributeField(item).map(field -> new AttributeRule(name, field, List.of(), Map.of(), false));
    }

    private Optional<AttributeRule> detailed(String name, Item item, Section section) {
        Optional<FieldPath> field = section.require("field", "name it as connection.object.field").flatMap(this::attributeField);
        List<BigDecimal> bands = section.find("bands").map(HandoffReader::numbers).orElse(List.of());
        Map<String, String> map = section.find("map").map(HandoffReader::words).orElse(Map.of());
        boolean current = section.find("value")
                .flatMap(value -> value.text().flatMap(text -> ConfigurationReader.oneOf(value, text, Map.of("current", true, "at_handoff", false))))
                .orElse(false);
        section.end();
        try {
            return field.map(path -> new AttributeRule(name, path, bands, map, current));
        } catch (IllegalArgumentException problem) {
            return item.refused(String.valueOf(problem.getMessage()), "write the bands from low to high");
        }
    }

    private Optional<FieldPath> attributeField(Item item) {
        return known.field(item, RecordKind.PERSON, RecordKind.COMPANY);
    }

    private Map<FieldPath, Map<String, String>> returns(Section root) {
        Map<FieldPath, Map<String, String>> returns = new LinkedHashMap<>();
        root.find("returns").flatMap(Item::section).ifPresent(section -> section.all()
                .forEach(entry -> known.field(entry.getValue(), Optional.of(entry.getKey()), PERSONS)
                        .ifPresent(field -> returns.put(field, words(entry.getValue())))));
        return returns;
    }

    private static Map<String, String> words(Item item) {
        Map<String, String> words = new LinkedHashMap<>();
        item.section().ifPresent(section -> section.all()
                .forEach(entry -> entry.getValue().text().ifPresent(text -> words.put(entry.getKey(), text))));
        return words;
    }

    private static List<BigDecimal> numbers(Item item) {
        return item.list().stream()
                .flatMap(one -> one.as(HandoffReader::number, "write a number").stream())
                .toList();
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

    private static String currency(String text) {
        if (!CURRENCY.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a currency code");
        }
        return text;
    }
}
