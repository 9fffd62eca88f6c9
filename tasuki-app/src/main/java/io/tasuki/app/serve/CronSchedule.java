package io.tasuki.app.serve;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// When a sync is due: a cron expression of five fields, read in a time zone.
public final class CronSchedule {

    private static final CronParser PARSER =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private final ExecutionTime times;
    private final ZoneId zone;

    private CronSchedule(ExecutionTime times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
    }

    /// @throws IllegalArgumentException when the expression is not cron's, saying where
    public static CronSchedule of(String expression, ZoneId zone) {
        return new CronSchedule(ExecutionTime.forCron(PARSER.parse(expression)), zone);
    }

    /// The first due moment after `moment`; empty when there is none any more, such as for 30 February.
    public Optional<Instant> next(Instant moment) {
        return times.nextExecution(moment.atZone(zone)).map(next -> next.toInstant());
    }
}
