package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.serve.CronSchedule;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.ScoreQuery;
import io.tasuki.stage.score.ScoreReport;
import io.tasuki.time.Time;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains the score on a schedule of its own: after the sync that comes next once it is due, so that it learns from what
/// has just landed and two pieces of work never meet. What fell due while nobody served is made up for once, after the first
/// sync.
final class TrainingTurn {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingTurn.class);

    private final Optional<CronSchedule> schedule;
    private final Time time;
    private final Instant start;
    private boolean counting;
    private Optional<Instant> due = Optional.empty();

    TrainingTurn(Configuration configuration, Time time) {
        this.schedule = cron(configuration.score().train()).map(cron -> CronSchedule.of(cron, configuration.zone()));
        this.time = time;
        this.start = time.now();
    }

    // At night, when nobody waits for a field.
    private static Optional<String> cron(String often) {
        return switch (often) {
            case "daily" -> Optional.of("30 3 * * *");
            case "weekly" -> Optional.of("30 3 * * 0");
            case "monthly" -> Optional.of("30 3 1 * *");
            default -> Optional.empty();
        };
    }

    /// Trains when it is due; nothing otherwise.
    void take(Loop loop) {
        if (schedule.isPresent() && !counting) {
            counting = true;
            due = after(Optional.ofNullable(loop.status().trainedAt()).orElse(start));
        }
        if (due.filter(moment -> !moment.isAfter(time.now())).isPresent()) {
            due = after(time.now());
            ScoreReport report = loop.score(ScoreQuery.of(new ScoreQuery.Action.Train()));
            LOG.info("trained the score: {}, {}", report.status(), report.reason());
        }
    }

    private Optional<Instant> after(Instant moment) {
        return schedule.flatMap(times -> times.next(moment));
    }
}
