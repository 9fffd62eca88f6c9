package io.tasuki.doctor;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.doctor.DoctorReport.Finding;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// Whether the schedule can be read, ever comes due, and leaves a run the time it takes.
final class ScheduleCheck implements Check {

    private static final String NAME = "schedule";
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final CronParser PARSER =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    @Override
    public List<Finding> look(Examination examination) {
        String schedule = examination.settings().schedule();
        ZonedDateTime now = examination.settings().now().atZone(examination.settings().handoffs().zone());
        return times(schedule)
                .map(times -> look(schedule, times, now))
                .orElseGet(() -> List.of(Finding.of(
                        Severity.ERROR,
                        NAME,
                        null,
                        "the schedule '" + schedule + "' is not a cron expression of five fields",
                        "write for instance \"*/15 * * * *\"")));
    }

    /// When the schedule comes due; empty when it cannot be read.
    static Optional<ExecutionTime> times(String schedule) {
        try {
            return Optional.of(ExecutionTime.forCron(PARSER.parse(schedule)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Finding> look(String schedule, ExecutionTime times, ZonedDateTime now) {
        Optional<ZonedDateTime> next = times.nextExecution(now);
        Optional<ZonedDateTime> after = next.flatMap(times::nextExecution);
        if (next.isEmpty()) {
            return List.of(Finding.of(
                    Severity.ERROR,
                    NAME,
                    null,
                    "the schedule '" + schedule + "' never comes due",
                    "write for instance \"*/15 * * * *\""));
        }
        return after.filter(second -> Duration.between(next.get(), second).compareTo(SHORTEST) < 0)
                .map(second -> Finding.of(
                        Severity.WARNING,
                        NAME,
                        null,
                        "the schedule '" + schedule + "' runs more often than every five minutes",
                        "run every 15 minutes: CRMs tell of changes with a delay, and each look costs calls"))
                .stream()
                .toList();
    }
}
