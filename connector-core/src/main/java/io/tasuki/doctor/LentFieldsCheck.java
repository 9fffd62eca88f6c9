package io.tasuki.doctor;

import io.tasuki.crm.Finding.Severity;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.stage.plan.ConfiguredField;
import java.util.List;
import java.util.stream.Stream;

/// Which fields that are not ours are written, and by which rule: somebody should know.
final class LentFieldsCheck implements Check {

    @Override
    public List<Finding> look(Examination examination) {
        return examination.settings().fields().objects().stream()
                .flatMap(object -> examination.settings().fields().on(object).stream())
                .flatMap(LentFieldsCheck::look)
                .toList();
    }

    private static Stream<Finding> look(ConfiguredField field) {
        return switch (field.use()) {
            case WRITTEN, FILLED -> Stream.of();
            case LENT_WHILE_EMPTY -> Stream.of(told(field, "is filled with " + field.value().name() + " while it is empty (set_if_empty)"));
            case LENT -> Stream.of(told(field, "is overwritten with " + field.value().name() + " (always)"));
        };
    }

    private static Finding told(ConfiguredField field, String rule) {
        return Finding.of(
                Severity.INFO,
                "foreign_fields",
                field.object().connection(),
                field.object() + "." + field.spelling() + " is not ours and " + rule,
                "nothing to do, if that is meant; else take it out of write_back");
    }
}
