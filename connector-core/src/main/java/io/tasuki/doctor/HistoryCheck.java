package io.tasuki.doctor;

import io.tasuki.crm.Finding.Severity;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.stage.handoff.AttributeRule;
import java.util.List;
import java.util.Optional;

/// Whether attributes can be told as they stood at the handoff.
final class HistoryCheck implements Check {

    @Override
    public List<Finding> look(Examination examination) {
        return examination.settings().handoffs().attributes().stream()
                .filter(attribute -> !attribute.current() && !keepsHistory(examination, attribute))
                .map(attribute -> Finding.of(
                        Severity.WARNING,
                        "history",
                        attribute.field().object().connection(),
                        "the attribute " + attribute.name() + " reads " + attribute.field()
                                + ", of which the CRM keeps no former values: for handoffs before the first poll"
                                + " it is told as it stands now",
                        "take it from an object with field history, or say 'value: current' if that is meant"))
                .toList();
    }

    private static boolean keepsHistory(Examination examination, AttributeRule attribute) {
        return Optional.ofNullable(examination.connections().get(attribute.field().object().connection()))
                .flatMap(connection -> connection.vocabulary().object(attribute.field().object().object()))
                .filter(object -> object.keepsHistoryOf(attribute.field().field()))
                .isPresent();
    }
}
