package io.tasuki.stage.promise;

import io.tasuki.calendar.TimeLimit;
import io.tasuki.calendar.WorkingTime;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The clocks of promises that were judged, and whose time they took: until a lead stood where sales works with an owner it
/// is the systems', from then on a person's. Both are measured in the promise's own time: working time where it counts so.
public final class PromiseClocks {

    private final Session session;
    private final PromiseSettings settings;

    private PromiseClocks(Session session, PromiseSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /// Fills the session's table `promise_clock`: all of `promise_state`, and system_seconds and human_seconds, which end when
    /// the promise was kept, or at the moment.
    ///
    /// @param asOf the moment at which [Promises#judge] was asked
    public static void measure(Session session, PromiseSettings settings, Instant asOf) {
        new PromiseClocks(session, settings).measure(asOf);
    }

    /// All of them, in the order of handoffs and promises; [#measure] comes first.
    public static List<Clock> read(Session session) {
        return session.query(load("clock"), PromiseClocks::clock);
    }

    private void measure(Instant asOf) {
        session.script(load("work_span"));
        List<Instant> first = session.query(
                "select min(started_at) from promise_state having count(*) > 0", row -> row.moment(1).orElse(asOf));
        first.forEach(from -> spans(from, asOf));
        session.script(load("promise_limit"));
        session.append("promise_limit", rows -> {
            int place = 0;
            for (Map.Entry<Promise, TimeLimit> limit : settings.limits().entrySet()) {
                rows.row(limit.getKey().word(), place++, limit.getValue().inWorkingTime());
            }
        });
        session.execute(load("promise_clock"), asOf);
    }

    private void spans(Instant from, Instant asOf) {
        session.append("work_span", rows -> {
            double before = 0;
            for (WorkingTime.Span span : (Iterable<WorkingTime.Span>) settings.work().spans(from, asOf)::iterator) {
                double seconds = span.until().getEpochSecond() - span.from().getEpochSecond();
                rows.row(span.from(), seconds, before);
                before += seconds;
            }
        });
    }

    static Clock clock(Row row) throws SQLException {
        return new Clock(
                row.text(1),
                row.text(2),
                row.truth(3),
                row.text(4),
                row.moment(5).orElseThrow(),
                row.moment(6).orElseThrow(),
                row.moment(7).orElse(null),
                row.text(8),
                row.text(9),
                row.text(10),
                row.text(11),
                row.moment(12).orElse(null),
                row.number(13),
                row.number(14));
    }

    private static String load(String name) {
        return Sql.load(PromiseClocks.class, name);
    }
}
