package io.tasuki.run;

import io.tasuki.run.document.StatusReport;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.time.Time;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads the `status` document from the store.
final class StatusReader {

    private StatusReader() {}

    static StatusReport read(Session session) {
        Instant now = lastNow(session).orElse(Instant.EPOCH);
        return new StatusReport(
                runs(session),
                cursors(session, now),
                retries(session, now),
                count(session, "select count(*) from field_write where state in ('intended', 'pending')"),
                budgets(session),
                alerts(session),
                trained(session).orElse(null));
    }

    private static Optional<Instant> trained(Session session) {
        return session.query("select max(trained_at) from score_training", row -> row.moment(1)).getFirst();
    }

    /// The CRMs' now at the last run that asked them.
    static Optional<Instant> lastNow(Session session) {
        return session.query("select max(crm_now) from connection_reading", row -> row.moment(1)).getFirst();
    }

    /// The moment to stand at when nobody asked for one: [#lastNow], and before any run our own.
    static Instant standing(Optional<Instant> asked, Session session, Time time) {
        return asked.or(() -> lastNow(session)).orElseGet(time::now);
    }

    private static List<StatusReport.Run> runs(Session session) {
        return session.query(
                Sql.load(StatusReader.class, "last_run"),
                row -> new StatusReport.Run(
                        row.text(1),
                        row.text(2),
                        row.moment(3).orElse(Instant.EPOCH),
                        row.moment(4).orElse(null),
                        row.text(5)));
    }

    private static List<StatusReport.CursorAge> cursors(Session session, Instant now) {
        return session.query(
                "select connection, object, pass, saved_at from poll_cursor order by all",
                row -> {
                    Instant saved = row.moment(4).orElse(now);
                    long age = Math.max(0, now.getEpochSecond() - saved.getEpochSecond());
                    return new StatusReport.CursorAge(row.text(1), row.text(2), row.text(3), saved, age);
                });
    }

    private static StatusReport.RetryQueue retries(Session session, Instant now) {
        List<StatusReport.Retry> next = session.query(
                Sql.load(StatusReader.class, "next_retry"),
                row -> new StatusReport.Retry(
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        (int) row.number(4),
                        row.moment(5).orElse(now),
                        row.text(6)));
        return new StatusReport.RetryQueue(
                count(session, "select count(*) from write_retry"),
                count(session, "select count(*) from write_retry where not_before <= ?", now),
                next);
    }

    private static List<StatusReport.Budget> budgets(Session session) {
        return session.query(
                Sql.load(StatusReader.class, "budget"),
                row -> new StatusReport.Budget(
                        row.text(1),
                        row.number(2),
                        row.maybeText(3).map(Long::valueOf).orElse(null),
                        row.maybeText(4).map(Long::valueOf).orElse(null),
                        row.moment(5).orElse(Instant.EPOCH)));
    }

    private static StatusReport.Alerts alerts(Session session) {
        return new StatusReport.Alerts(
                count(session, "select count(*) from alert"),
                count(session, "select count(*) from alert_message where state = 'waiting'"),
                count(session, "select count(*) from alert_message where state = 'given_up'"));
    }

    private static long count(Session session, String sql, Object... arguments) {
        return session.query(sql, row -> row.number(1), arguments).getFirst();
    }
}
