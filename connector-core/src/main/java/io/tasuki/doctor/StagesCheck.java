package io.tasuki.doctor;

import static io.tasuki.doctor.Remark.counted;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.stream.Stream;

/// Whether every deal stage means open, won or lost.
final class StagesCheck implements Check {

    private static final Remark REMARK = new Remark("stages");

    @Override
    public List<Finding> look(Examination examination) {
        return Stream.concat(unmapped(examination), winless(examination)).toList();
    }

    private static Stream<Finding> unmapped(Examination examination) {
        return examination
                .read(session -> session.query(
                        Sql.load(StagesCheck.class, "unmapped_stage"),
                        row -> REMARK.warning(
                                row.text(1),
                                "nothing says what the stage '" + row.text(2) + "' means; " + counted(row.number(3), "deal")
                                        + " that are or were in it count as open then",
                                "say in the CRM whether the stage is open, won or lost (a deleted or renamed stage: put"
                                        + " it back, or move its deals), and let the connection's user read the pipelines")))
                .stream();
    }

    private static Stream<Finding> winless(Examination examination) {
        return examination
                .read(session -> session.query(
                        Sql.load(StagesCheck.class, "winless_connection"),
                        row -> REMARK.warning(
                                row.text(1),
                                "none of its " + counted(row.number(2), "deal stage") + " means won, so nothing is ever won",
                                "say in the CRM which stage is closed and won")))
                .stream();
    }
}
