package io.tasuki.doctor;

import io.tasuki.crm.Finding.Severity;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.plan.ConfiguredField;
import io.tasuki.stage.plan.FieldCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the fields that the configuration names exist, can be written and hold what is wanted in them.
final class FieldsCheck implements Check {

    private static final String NAME = "fields";

    @Override
    public List<Finding> look(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        for (ObjectName object : examination.settings().fields().objects()) {
            switch (examination.askedSchema(object)) {
                case Examination.Schema.Seen(ObjectSchema schema) ->
                    examination.settings().fields().on(object).stream()
                            .flatMap(field -> look(examination, field, field.condition(schema)).stream())
                            .forEach(findings::add);
                case Examination.Schema.Denied(String missing) -> findings.add(error(
                        object, object + " cannot be seen: missing is " + missing, "give the connection's user that right"));
                case Examination.Schema.Unanswered(String reason) -> findings.add(error(
                        object, "the fields of " + object + " are not known: " + reason, "run 'tasuki doctor' again when the CRM answers"));
            }
        }
        return findings;
    }

    private static Optional<Finding> look(Examination examination, ConfiguredField field, FieldCondition condition) {
        String name = field.object() + "." + field.spelling();
        return switch (condition) {
            case FieldCondition.Ready ready -> Optional.empty();
            case FieldCondition.Missing missing -> Optional.of(missing(examination, field, name));
            case FieldCondition.ReadOnly readOnly -> Optional.of(error(
                    field.object(),
                    name + " may not be written by this connection's user",
                    "give the user the right to edit the field"));
            case FieldCondition.Unfit unfit -> Optional.of(error(
                    field.object(), name + " is there, but " + unfit.reason(), unfit.remedy()));
        };
    }

    private static Finding missing(Examination examination, ConfiguredField field, String name) {
        if (!field.use().isOurs()) {
            return error(
                    field.object(),
                    name + " does not exist or is hidden from this connection's user",
                    "correct its name in write_back, or give the user the right to read and edit it");
        }
        boolean created = examination.settings().writeBack().createFields()
                && examination.adapter(field.object()).fields().isPresent();
        return created
                ? Finding.of(
                        Severity.INFO,
                        NAME,
                        field.object().connection(),
                        name + " does not exist yet",
                        "nothing to do: the next 'sync' or 'apply' creates it, and so does 'tasuki doctor --fix'")
                : Finding.of(
                        field.use() == ConfiguredField.Use.FILLED ? Severity.WARNING : Severity.ERROR,
                        NAME,
                        field.object().connection(),
                        name + " does not exist, and create_fields is false",
                        "run 'tasuki doctor --fix', or create it in the CRM");
    }

    private static Finding error(ObjectName object, String message, String remedy) {
        return Finding.of(Severity.ERROR, NAME, object.connection(), message, remedy);
    }
}
