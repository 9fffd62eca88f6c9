package io.tasuki.doctor;

import io.tasuki.crm.Finding.Severity;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.model.FieldPath;
import io.tasuki.stage.handoff.AttributeRule;
import java.util.List;
import java.util.Optional;

/// Whether attributes can be told as they stood at the handoff.
final class HistoryCheck implements Check {

    @Override
    public List<Finding> look(Examination examination) {
        return examination.settings().handoffs().attributes().stream()
                .filter(attribute -> !attribute.current())
                .flatMap(attribute -> attribute.fields().stream()
                        .filter(field -> !keepsHistory(examination, field))
                        .map(field -> finding(attribute, field)))
                .toList();
    }

    private static Finding finding(AttributeRule attribute, FieldPath field) {
        return Finding.of(
                Severity.WARNING,
                "history",
                field.object().connection(),
                "the attribute " + attribute.name() + " reads " + field
                        + ", of which the CRM keeps no former values: for handoffs before the first poll"
                        + " it is told as it stands now",
                "take it from an object with field history, or say 'value: current' if that is meant");
    }

    private static boolean keepsHistory(Examination examination, FieldPath field) {
        return Optional.ofNullable(examination.connections().get(field.object().connection()))
                .flatMap(connection -> connection.vocabulary().object(field.object().object()))
                .filter(object -> object.keepsHistoryOf(field.field()))
                .isPresent();
    }
}
