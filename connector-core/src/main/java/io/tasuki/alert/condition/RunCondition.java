package io.tasuki.alert.condition;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.util.List;

/// The commands that keep the loop going: each should have ended well the last time. A whole sync makes up for them all.
public final class RunCondition implements Condition {

    @Override
    public String about() {
        return FailedRun.ABOUT;
    }

    @Override
    public List<Alert> look(Session session, Look look) {
        return session.query(
                Sql.load(RunCondition.class, "failed_run"),
                row -> new FailedRun(
                        row.text(1), row.text(2), row.text(3), row.moment(4).orElse(Instant.EPOCH), places(row.text(5))));
    }

    private static List<String> places(String joined) {
        return joined.isEmpty()
                ? List.of()
                : List.of(joined.split("\u001f", -1)).stream().limit(FailedRun.MOST_PLACES).toList();
    }
}
