package io.tasuki.alert;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Since when somebody is told, and the difference of the clocks by which the CRMs' now is known without asking them.
///
/// @param since by the CRMs' clock
/// @param ahead how far that clock was ahead of this machine's when it was last heard
public record AlertWatch(Instant since, Duration ahead) {

    public static Optional<AlertWatch> find(Session session) {
        return session
                .query(
                        "select since, ahead_millis from alert_watch",
                        row -> new AlertWatch(row.moment(1).orElse(Instant.EPOCH), Duration.ofMillis(row.number(2))))
                .stream()
                .findFirst();
    }

    /// The watch that is kept, with the clocks as just heard. It begins with the first look at any handoff, so that a first run
    /// that fails does not hide what had been missed by then.
    ///
    /// @param now by this machine's clock
    public static AlertWatch standing(Session session, Optional<Duration> heard, Instant now) {
        Optional<AlertWatch> kept = find(session);
        Duration ahead = heard.or(() -> kept.map(AlertWatch::ahead)).orElse(Duration.ZERO);
        AlertWatch watch = new AlertWatch(kept.map(AlertWatch::since).orElseGet(() -> now.plus(ahead)), ahead);
        if (kept.isPresent() || anyHandoff(session)) {
            watch.keep(session);
        }
        return watch;
    }

    private static boolean anyHandoff(Session session) {
        return session.query("select exists (select true from handoff)", row -> row.truth(1)).getFirst();
    }

    private void keep(Session session) {
        session.execute("delete from alert_watch");
        session.execute(Sql.load(AlertWatch.class, "keep_watch"), since, ahead.toMillis());
    }
}
