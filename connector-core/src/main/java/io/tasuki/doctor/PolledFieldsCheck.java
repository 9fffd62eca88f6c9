package io.tasuki.doctor;

import io.tasuki.crm.Finding.Severity;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.stage.poll.PollTarget;
import java.util.List;
import java.util.stream.Stream;

/// Whether the fields that the configuration reads can be seen.
final class PolledFieldsCheck implements Check {

    @Override
    public List<Finding> look(Examination examination) {
        return examination.settings().polls().stream()
                .flatMap(target -> look(examination, target))
                .toList();
    }

    private static Stream<Finding> look(Examination examination, PollTarget target) {
        return examination.schema(target.name()).stream()
                .flatMap(schema -> target.fields().stream().filter(field -> schema.field(field).isEmpty()))
                .map(field -> Finding.of(
                        Severity.ERROR,
                        "read_fields",
                        target.name().connection(),
                        target.name() + "." + field + " is read by the configuration and does not exist or is hidden",
                        "correct the field's name, or give the connection's user the right to read it"));
    }
}
