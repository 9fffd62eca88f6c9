package io.tasuki.run.configuration;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.Condition;
import io.tasuki.stage.handoff.Criterion;
import io.tasuki.stage.handoff.ValueKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reads the criteria of one version of the definition.
///
/// @param known the objects that criteria may name
/// @param polled whether an object is read at all
record CriterionReader(KnownObjects known, Predicate<ObjectName> polled) {

    private static final String FORMS = "write one of activity, filled, field, association";
    private static final Map<String, ValueKind> KINDS =
            Map.of("number", ValueKind.NUMBER, "date", ValueKind.DATE, "moment", ValueKind.MOMENT);

    List<Criterion> all(Section section) {
        List<Map.Entry<String, Item>> entries = section.all();
        if (entries.isEmpty()) {
            section.item().complain("has no criterion", "name at least one");
        }
        return entries.stream()
                .flatMap(entry -> entry.getValue().section()
                        .flatMap(criterion -> criterion(entry.getKey(), criterion))
                        .stream())
                .toList();
    }

    List<FieldPath> fields(Item item) {
        return item.list().stream()
                .flatMap(one -> known.field(one, RecordKind.PERSON, RecordKind.COMPANY)
                        .filter(field -> isPolled(one, field.object()))
                        .stream())
                .distinct()
                .toList();
    }

    private Optional<Criterion> criterion(String name, Section section) {
        String label = section.find("label").flatMap(Item::text).orElse(name);
        List<Condition> conditions = Stream.of(activity(section), filled(section), value(section), association(section))
                .flatMap(Optional::stream)
                .toList();
        if (conditions.size() != 1) {
            section.item().complain("must ask for one thing", FORMS);
        }
        section.end();
        return conditions.stream().findFirst().map(condition -> new Criterion(name, label, condition));
    }

    private Optional<Condition> activity(Section section) {
        return section.find("activity").map(item -> new Condition.Activity(objects(item, RecordKind.ACTIVITY)));
    }

    private Optional<Condition> filled(Section section) {
        return section.find("filled").map(item -> {
            ValueKind kind = section.find("kind")
                    .flatMap(word -> word.text().flatMap(text -> ConfigurationReader.oneOf(word, text, KINDS)))
                    .orElse(ValueKind.ANY);
            return new Condition.Filled(fields(item), kind);
        });
    }

    private Optional<Condition> value(Section section) {
        return section.find("field").map(item -> {
            List<FieldPath> fields = fields(item);
            Optional<Set<String>> values = section.find("is").map(Item::words);
            Optional<BigDecimal> least = number(section, "at_least");
            Optional<BigDecimal> most = number(section, "at_most");
            if (values.isPresent() == (least.isPresent() || most.isPresent())) {
                section.item().complain("must say what the field should hold", "write 'is', or 'at_least' and 'at_most'");
            }
            return values.<Condition>map(words -> new Condition.OneOf(fields, words))
                    .orElseGet(() -> new Condition.Within(fields, least, most));
        });
    }

    private static Optional<BigDecimal> number(Section section, String key) {
        return section.find(key).flatMap(item -> item.as(HandoffReader::number, "write a number"));
    }

    private Optional<Condition> association(Section section) {
        return section.find("association").map(item -> {
            List<ObjectName> objects = objects(item, RecordKind.COMPANY);
            List<FieldPath> naming = objects.stream()
                    .flatMap(object -> known.companyFields(object.connection()).stream())
                    .distinct()
                    .toList();
            return new Condition.Association(objects, naming);
        });
    }

    private List<ObjectName> objects(Item item, RecordKind kind) {
        return item.list().stream()
                .flatMap(one -> known.object(one, kind).filter(object -> isPolled(one, object)).stream())
                .distinct()
                .toList();
    }

    private boolean isPolled(Item item, ObjectName object) {
        return polled.test(object)
                || item.refuse(object + " is not polled, so nobody would ever meet this", "let 'poll' allow it");
    }
}
