package io.tasuki.doctor;

import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.model.FieldPath;
import io.tasuki.store.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Whether the values that the configuration gives a meaning exist: a misspelled one never occurs.
final class MappedValuesCheck implements Check {

    private static final Remark REMARK = new Remark("mapped_values");

    @Override
    public List<Finding> look(Examination examination) {
        return MappedValues.of(examination.settings()).byField().entrySet().stream()
                .flatMap(entry -> look(examination, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Finding> look(Examination examination, FieldPath field, Set<String> mapped) {
        List<String> choices = examination.schema(field.object()).stream()
                .flatMap(schema -> schema.field(field.field()).stream())
                .map(FieldSchema::choices)
                .flatMap(List::stream)
                .toList();
        if (choices.isEmpty() || mapped.isEmpty()) {
            return Stream.of();
        }
        Set<String> known = new HashSet<>(MappedValues.normal(choices));
        known.addAll(MappedValues.normal(seen(examination, field)));
        return mapped.stream()
                .filter(value -> !known.containsAll(MappedValues.normal(Set.of(value))))
                .map(value -> REMARK.warning(
                        field.object().connection(),
                        "the configuration gives a meaning to '" + value + "' of " + field
                                + ", which is no value of that field and never was",
                        "write the value as the CRM's own interface names it: " + String.join(", ", choices)));
    }

    // A value that is no longer offered may still stand in records and in their past.
    private static List<String> seen(Examination examination, FieldPath field) {
        return examination.read(session -> session.query(
                Sql.load(MappedValuesCheck.class, "seen_value"),
                row -> row.text(1),
                field.object().connection(),
                field.object().object(),
                field.field()));
    }
}
