package io.tasuki.run;

import io.tasuki.model.RecordAddress;
import io.tasuki.stage.apply.Sentence;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Records that wait: refused ones for their next try, reverted ones for another wanted value.
///
/// A value that a person put in place of ours is not waiting; it wins.
final class Waiting {

    private Waiting() {}

    /// @throws RequestException when one of the records waits for nothing
    static void check(Session session, Set<RecordAddress> records) {
        Set<String> waiting = Set.copyOf(
                session.query(Sql.load(Waiting.class, "waiting"), row -> row.text(1), lines(records)));
        for (RecordAddress record : new TreeSet<>(records)) {
            if (!waiting.contains(record.toString())) {
                throw new RequestException(Sentence.NOTHING_WAITS.with(record));
            }
        }
    }

    /// Lets them be written again; how often they were refused is not forgotten.
    ///
    /// @param records empty: all
    /// @return those released
    static Set<RecordAddress> release(Session session, Set<RecordAddress> records) {
        Set<RecordAddress> released = records.isEmpty()
                ? Set.copyOf(session.query(
                        Sql.load(Waiting.class, "waiting_all"), row -> RecordAddress.parse(row.text(1))))
                : records;
        session.execute(Sql.load(Waiting.class, "release_leads"), lines(released));
        session.execute(Sql.load(Waiting.class, "release_retries"), lines(released));
        session.execute(Sql.load(Waiting.class, "release_holds"), lines(released));
        return released;
    }

    private static String lines(Collection<?> records) {
        return records.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
