package io.tasuki.doctor;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.model.FieldPath;
import io.tasuki.stage.handoff.AttributeRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether attributes, handoffs, returns and criteria can be told as they stood.
final class HistoryCheck implements Check {

    private static final Remark REMARK = new Remark("history");

    @Override
    public List<Finding> look(Examination examination) {
        return Stream.concat(attributes(examination), tellers(examination)).toList();
    }

    private static Stream<Finding> attributes(Examination examination) {
        return examination.settings().handoffs().attributes().stream()
                .filter(attribute -> !attribute.current())
                .flatMap(attribute -> attribute.fields().stream()
                        .filter(field -> !examination.keepsHistoryOf(field))
                        .map(field -> finding(attribute, field)));
    }

    private static Finding finding(AttributeRule attribute, FieldPath field) {
        return REMARK.warning(
                field.object().connection(),
                "the attribute " + attribute.name() + " reads " + field
                        + ", of which the CRM keeps no former values: for handoffs before the first poll"
                        + " it is told as it stands now",
                "take it from an object with field history, or say 'value: current' if that is meant");
    }

    /// What tells of handoffs, returns and criteria and cannot tell of what was before the first poll.
    private static Stream<Finding> tellers(Examination examination) {
        Set<FieldPath> attributes = examination.settings().handoffs().attributes().stream()
                .flatMap(attribute -> attribute.fields().stream())
                .collect(Collectors.toSet());
        return examination.settings().handoffs().fields().stream()
                .filter(field -> !attributes.contains(field) && !examination.keepsHistoryOf(field))
                .map(field -> REMARK.warning(
                        field.object().connection(),
                        field + " tells of handoffs, returns or criteria, and the CRM keeps no former values of it: what"
                                + " stood there before the first poll is not known",
                        "take a field with history, or live with a ledger that begins with the first poll"));
    }
}
