package io.tasuki.doctor;

import com.cronutils.model.time.ExecutionTime;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.store.Row;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the store keeps up with the CRMs.
final class RunsCheck implements Check {

    private static final Remark REMARK = new Remark("runs");
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int MISSED = 3;

    /// @param status of the last run, empty when there was none
    private record Runs(Optional<Instant> lastGood, String last, String status) {}

    @Override
    public List<Finding> look(Examination examination) {
        Runs runs = examination
                .read(session -> session.query(Sql.load(RunsCheck.class, "last_polls"), RunsCheck::read))
                .getFirst();
        List<Finding> findings = new ArrayList<>();
        switch (runs.status) {
            case "" -> findings.add(REMARK.info(null, "nothing was polled yet", "run 'tasuki sync'"));
            case "failed" -> findings.add(REMARK.warning(
                    null,
                    "the last run, " + runs.last + ", failed",
                    "run 'tasuki sync' and read what it says; with --log-level debug it says more"));
            case "partial", "stopped" -> findings.add(REMARK.warning(
                    null,
                    "the last run, " + runs.last + ", ended " + runs.status + ": it left something undone",
                    "run 'tasuki sync' and read the problems it names; what was left is tried again in each run"));
            default -> {}
        }
        runs.lastGood.filter(good -> isOld(examination, good)).ifPresent(good -> findings.add(REMARK.warning(
                null,
                "the CRMs were last polled on " + good + ", and since then the schedule came due more than once",
                "let 'tasuki serve' run all the time, or have 'tasuki sync' started by the machine's scheduler")));
        return findings;
    }

    private static Runs read(Row row) throws SQLException {
        return new Runs(row.moment(1), row.text(2), row.text(3));
    }

    private static boolean isOld(Examination examination, Instant good) {
        ZonedDateTime now = examination.settings().now().atZone(examination.settings().handoffs().zone());
        Optional<ZonedDateTime> due = Optional.of(now);
        Optional<ExecutionTime> times = ScheduleCheck.times(examination.settings().schedule());
        for (int back = 0; back < MISSED; back++) {
            due = due.flatMap(moment -> times.flatMap(schedule -> schedule.lastExecution(moment)));
        }
        Instant patience = examination.settings().now().minus(PATIENCE);
        return good.isBefore(patience) && due.filter(third -> good.isBefore(third.toInstant())).isPresent();
    }
}
