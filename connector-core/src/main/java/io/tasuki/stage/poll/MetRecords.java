package io.tasuki.stage.poll;

import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.util.List;

/// Which records of one object an id sweep has met, kept in the store, so that a sweep of any size can be broken off,
/// goes on after a restart and takes no memory.
final class MetRecords {

    // A connection that may no longer see a part of its records looks just like records that are gone.
    private static final int FEW = 10;
    private static final double LARGEST_SHARE = 0.1;

    private final ObjectName object;

    MetRecords(ObjectName object) {
        this.object = object;
    }

    /// @param ids what the sweep has not met
    /// @param alive how many records were alive here when it ended
    record Missing(List<String> ids, long alive) {

        boolean isDoubtful() {
            return ids.size() > FEW && ids.size() > LARGEST_SHARE * alive;
        }

        Finding doubt(ObjectName object) {
            return new Finding(
                    Severity.WARNING,
                    "too_many_vanished",
                    ids.size() + " of " + alive + " records of " + object
                            + " are no longer told by the CRM; as these are very many, they are kept",
                    "give the connection's user back what it may no longer see; people who were really erased there"
                            + " are taken out here with `tasuki erase`");
        }
    }

    /// Keeps what has landed up to the number, and forgets former sweeps.
    void land(Session session, long number) {
        session.execute(Sql.load(MetRecords.class, "met_drop_former"), object.connection(), object.object());
        session.execute(Sql.load(MetRecords.class, "met_insert"), object.connection(), object.object(), number);
    }

    Missing missing(Session session, Instant sweep) {
        List<String> ids = session.query(
                sql("met_missing"), row -> row.text(1), sweep, object.connection(), object.object());
        return new Missing(ids, session.query(sql("met_alive"), row -> row.number(1)).getFirst());
    }

    /// A sweep that has ended needs its ids no longer.
    void clear(Session session) {
        session.execute("delete from poll_met where connection = ? and object = ?", object.connection(), object.object());
    }

    private String sql(String name) {
        return Sql.load(MetRecords.class, name).replace("{present}", RecordTables.current(object));
    }
}
