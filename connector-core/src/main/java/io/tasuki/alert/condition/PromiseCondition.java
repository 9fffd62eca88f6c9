package io.tasuki.alert.condition;

import io.tasuki.alert.condition.BrokenPromise.Standing;
import io.tasuki.calendar.TimeLimit;
import io.tasuki.calendar.WorkingTime;
import io.tasuki.stage.promise.PromiseSettings;
import io.tasuki.stage.promise.Promises;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was promised of the latest handoffs: missed and not made up for yet, or due so soon that somebody should act now.
/// The ledger must be up to date.
public final class PromiseCondition implements Condition {

    /// Longer nobody is told of a missed promise; then it belongs to what is looked at once a week.
    public static final Duration TOLD_FOR = Duration.ofDays(30);

    @Override
    public String about() {
        return BrokenPromise.ABOUT;
    }

    @Override
    public List<Alert> look(Session session, Look look) {
        if (look.promises().none()) {
            return List.of();
        }
        Instant from = from(look);
        session.execute(load("alert_lead"), earliestStart(look.promises(), from));
        Promises.judge(session, look.promises(), "alert_lead", look.now());
        return session.query(
                load("promise_alert"),
                row -> read(row, look),
                from,
                soon(look.promises().work(), look.now(), look.thresholds().dueSoon()));
    }

    /// What had been missed when somebody began to be told; empty when nothing had.
    public static Optional<EarlierMisses> earlier(Session session, PromiseSettings promises, Instant now) {
        if (promises.none()) {
            return Optional.empty();
        }
        session.execute(load("alert_lead"), Instant.EPOCH);
        Promises.judge(session, promises, "alert_lead", now);
        Map<String, Long> missed = new TreeMap<>();
        session.stream(load("earlier_miss"), row -> missed.put(row.text(1), row.number(2)));
        return missed.isEmpty() ? Optional.empty() : Optional.of(new EarlierMisses(now, missed));
    }

    private static Instant from(Look look) {
        Instant longAgo = look.now().minus(TOLD_FOR);
        return look.since().isAfter(longAgo) ? look.since() : longAgo;
    }

    // No handoff before it has a promise that is due later than that.
    private static Instant earliestStart(PromiseSettings promises, Instant due) {
        return promises.limits().values().stream()
                .map(limit -> earliestStart(limit, promises.work(), due))
                .min(Instant::compareTo)
                .orElse(due);
    }

    private static Instant earliestStart(TimeLimit limit, WorkingTime work, Instant due) {
        Duration back = Duration.ofDays(1);
        while (limit.due(due.minus(back), work).isAfter(due)) {
            back = back.multipliedBy(2);
        }
        return due.minus(back);
    }

    /// The last moment before which no more than so much working time is left. Somebody who is off duty can do nothing, so
    /// what falls due on a Sunday is due soon on Friday evening.
    static Instant soon(WorkingTime work, Instant now, Duration lead) {
        return work.firstFrom(work.plus(now, lead).plus(1, ChronoUnit.MICROS));
    }

    private static BrokenPromise read(Row row, Look look) throws SQLException {
        String record = row.text(8);
        return new BrokenPromise(
                row.text(1),
                row.text(2),
                Standing.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
                row.text(4),
                row.maybeText(10).orElse(null),
                row.moment(5).orElse(Instant.EPOCH),
                row.moment(6).orElse(Instant.EPOCH),
                row.moment(7).orElse(null),
                row.text(9),
                record,
                look.links().apply(record).orElse(null));
    }

    private static String load(String name) {
        return Sql.load(PromiseCondition.class, name);
    }
}
