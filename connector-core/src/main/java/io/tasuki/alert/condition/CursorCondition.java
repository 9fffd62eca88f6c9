package io.tasuki.alert.condition;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Every object that is polled should have been read not too long ago.
public final class CursorCondition implements Condition {

    @Override
    public String about() {
        return StaleCursor.ABOUT;
    }

    private record Read(ObjectName object, Instant at) {}

    @Override
    public List<Alert> look(Session session, Look look) {
        return session
                .query(
                        Sql.load(CursorCondition.class, "stale_cursor"),
                        row -> new Read(new ObjectName(row.text(1), row.text(2)), row.moment(3).orElse(Instant.EPOCH)),
                        look.now().minus(look.thresholds().warnAfter()))
                .stream()
                .filter(read -> look.polled().contains(read.object))
                .<Alert>map(read -> stale(read, look))
                .toList();
    }

    private static StaleCursor stale(Read read, Look look) {
        Duration age = Duration.between(read.at, look.now());
        boolean tooOld = age.compareTo(look.thresholds().errorAfter()) > 0;
        return new StaleCursor(read.object.toString(), read.at, age.toSeconds(), tooOld);
    }
}
