package io.tasuki.run.configuration;

import io.tasuki.model.FieldPath;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.handoff.AttributeRule.Source;
import io.tasuki.stage.measure.Conversion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what is remembered of each handoff: `leads.attributes`.
final class AttributeReader {

    private final KnownObjects known;

    AttributeReader(KnownObjects known) {
        this.known = known;
    }

    List<AttributeRule> read(Optional<Item> attributes) {
        return attributes.flatMap(Item::section).stream()
                .flatMap(section -> section.all().stream())
                .flatMap(entry -> attribute(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<AttributeRule> attribute(String name, Item item) {
        if (Conversion.goesBy(name)) {
            return item.refused("has a name that conversion itself goes by", "choose another name");
        }
        if (item.node() instanceof YamlNode.Mapping) {
            return item.section().flatMap(section -> detailed(name, item, section));
        }
        return rule(name, item, item, new Particulars(List.of(), Map.of(), false, false));
    }

    /// What the longer form may add.
    private record Particulars(List<BigDecimal> bands, Map<String, String> map, boolean current, boolean confirmed) {}

    private Optional<AttributeRule> detailed(String name, Item item, Section section) {
        Optional<Item> fields = section.require("field", "name it as connection.object.field");
        Particulars particulars = new Particulars(
                section.find("bands").map(AttributeReader::numbers).orElse(List.of()),
                section.find("map").map(HandoffReader::words).orElse(Map.of()),
                section.find("value").flatMap(AttributeReader::current).orElse(false),
                section.find("confirmed")
                        .flatMap(found -> found.as(ConfigurationReader::truth, "write true or false"))
                        .orElse(false));
        section.end();
        return fields.flatMap(found -> rule(name, item, found, particulars));
    }

    private Optional<AttributeRule> rule(String name, Item item, Item fields, Particulars particulars) {
        List<Item> named = fields.list();
        List<FieldPath> paths = named.stream()
                .flatMap(one -> known.field(one, RecordKind.PERSON, RecordKind.COMPANY, RecordKind.LINE_ITEM).stream())
                .toList();
        if (named.isEmpty()) {
            return item.refused("names no field", "name it as connection.object.field");
        }
        if (paths.size() < named.size()) {
            return Optional.empty();
        }
        try {
            return source(fields, paths, particulars.current())
                    .map(source -> new AttributeRule(
                            name, paths, particulars.bands(), particulars.map(), source, particulars.confirmed()));
        } catch (IllegalArgumentException problem) {
            return item.refused(String.valueOf(problem.getMessage()), "write the bands from low to high");
        }
    }

    private Optional<Source> source(Item item, List<FieldPath> paths, boolean current) {
        long sold = paths.stream()
                .filter(path -> known.vocabulary(path.object()).kind() == RecordKind.LINE_ITEM)
                .count();
        if (sold == 0) {
            return Optional.of(current ? Source.CURRENT : Source.AT_HANDOFF);
        }
        return sold == paths.size()
                ? Optional.of(Source.LINE_ITEMS)
                : item.refused("asks the lead and the line items of its deals", "make an attribute of each");
    }

    private static Optional<Boolean> current(Item item) {
        return item.text()
                .flatMap(text -> ConfigurationReader.oneOf(item, text, Map.of("current", true, "at_handoff", false)));
    }

    private static List<BigDecimal> numbers(Item item) {
        return item.list().stream()
                .flatMap(one -> one.as(HandoffReader::number, "write a number").stream())
                .toList();
    }
}
