package io.tasuki.doctor;

import com.cronutils.model.time.ExecutionTime;
import io.tasuki.crm.BudgetReading;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.store.Sql;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether the API allowances last: today's, and a day's of scheduled runs.
final class BudgetCheck implements Check {

    private static final Remark REMARK = new Remark("budget");

    /// Below this share of the day's calls other programs that use the same account are in danger.
    private static final double LOW = 0.2;

    /// More of the day's allowance than this must not go to us.
    private static final double TOO_MUCH = 0.5;

    @Override
    public List<Finding> look(Examination examination) {
        Map<String, Long> callsOfRun = new HashMap<>();
        examination.read(session -> session.query(
                        Sql.load(BudgetCheck.class, "calls_of_run"), row -> Map.entry(row.text(1), row.number(2))))
                .forEach(entry -> callsOfRun.put(entry.getKey(), entry.getValue()));
        double runsADay = runsADay(examination);
        List<Finding> findings = new ArrayList<>();
        examination.connections().forEach((name, connection) -> {
            BudgetReading reading = connection.adapter().budget();
            if (reading.dailyLimit().isPresent()) {
                long limit = reading.dailyLimit().getAsLong();
                long left = reading.dailyRemaining().orElse(limit);
                findings.addAll(look(name, limit, left, callsOfRun.getOrDefault(name, 0L) * runsADay));
            }
        });
        return findings;
    }

    private static List<Finding> look(String connection, long limit, long left, double wanted) {
        List<Finding> findings = new ArrayList<>();
        if (left < limit * LOW) {
            findings.add(REMARK.warning(
                    connection,
                    "only " + left + " of the day's " + Remark.counted(limit, "API call") + " are left",
                    "find out which program uses them, run the schedule less often, or ask for a larger allowance"));
        }
        if (wanted > limit * TOO_MUCH) {
            findings.add(REMARK.warning(
                    connection,
                    "runs as often as scheduled, each like the last one, take about " + Math.round(wanted)
                            + " API calls a day of " + limit,
                    "run the schedule less often, or poll fewer objects (poll.skip)"));
        }
        return findings;
    }

    private static double runsADay(Examination examination) {
        ZonedDateTime now = examination.settings().now().atZone(examination.settings().handoffs().zone());
        Optional<ExecutionTime> times = ScheduleCheck.times(examination.settings().schedule());
        Optional<ZonedDateTime> next = times.flatMap(schedule -> schedule.nextExecution(now));
        return next.flatMap(first -> times.flatMap(schedule -> schedule.nextExecution(first))
                        .map(second -> Duration.between(first, second)))
                .filter(Duration::isPositive)
                .map(step -> Math.max(1.0, (double) Duration.ofDays(1).toSeconds() / step.toSeconds()))
                .orElse(0.0);
    }
}
