package io.tasuki.stage.poll;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.util.List;

/// Merges what has landed of one object into the store; repeating it changes nothing.
///
/// Of two versions of a record the one with the later stamp counts, and a removal counts until a later version: so
/// the result does not depend on the order of telling, nor on how often a thing is told.
final class Merge {

    private final ObjectName object;
    private final Instant moment;
    private final RowMerge rows;
    private final RemovedPeople removedPeople;
    private final MetRecords met;

    private Merge(ObjectName object, RowMerge rows, RemovedPeople removedPeople, Instant moment) {
        this.object = object;
        this.moment = moment;
        this.rows = rows;
        this.removedPeople = removedPeople;
        this.met = new MetRecords(object);
    }

    static Merge prepare(
            Session session, ObjectName object, FieldSelection selection, RemovedPeople removedPeople, Instant moment) {
        List<String> columns = RecordTables.columns(session, object).stream()
                .filter(column -> !column.startsWith("_"))
                .toList();
        RowMerge rows = new RowMerge(object, selection, columns, removedPeople.areOf(object), moment);
        return new Merge(object, rows, removedPeople, moment);
    }

    /// Merges everything up to the number, and marks what changed as dirty.
    PollReport.Landed run(Session session, Spool spool, long number) {
        DirtyRecords dirty = DirtyRecords.of(session);
        PollReport.Landed landed =
                spool.holds(LandingTable.ROW) ? rows.run(session, dirty, number) : PollReport.Landed.NOTHING;
        long removed = spool.holds(LandingTable.REMOVAL) ? removals(session, dirty, number) : 0;
        long versions = spool.holds(LandingTable.VERSION) ? versions(session, dirty, number) : 0;
        long links = spool.holds(LandingTable.LINK) ? links(session, dirty, number) : 0;
        if (spool.holds(LandingTable.MET)) {
            met.land(session, number);
        }
        return landed.plus(new PollReport.Landed(0, 0, 0, removed, versions, links));
    }

    private long removals(Session session, DirtyRecords dirty, long number) {
        session.execute(sql("removal_newest"), number);
        dirty.mark(sql("removal_dirty"), object.connection(), object.object());
        long merged = session.execute(sql("removal_winner"));
        long removed = session.execute(sql("removal_mark"), moment);
        long remembered = session.execute(sql("removal_remember"), moment);
        removedPeople.purge(session, dirty, object);
        return merged + removed + remembered;
    }

    private long versions(Session session, DirtyRecords dirty, long number) {
        String connection = object.connection();
        session.execute(sql("version_newest"), number);
        session.execute(sql("version_known"), connection);
        session.execute(sql("version_gone"));
        long retired = session.execute(sql("version_retire"), moment);
        session.execute(sql("version_new"));
        long added = session.execute(sql("version_insert"), connection, moment);
        if (retired + added > 0) {
            dirty.mark(sql("version_dirty"), connection, connection);
            removedPeople.purgeVersions(session, connection);
        }
        return retired + added;
    }

    private long links(Session session, DirtyRecords dirty, long number) {
        String connection = object.connection();
        session.execute(sql("link_newest"), number);
        session.execute(sql("link_known"), connection);
        session.execute(sql("link_gone"));
        long retired = session.execute(sql("link_retire"), moment);
        session.execute(sql("link_new"));
        long added = session.execute(sql("link_insert"), connection, moment);
        if (retired + added > 0) {
            dirty.mark(sql("link_dirty"), connection, connection);
        }
        return retired + added;
    }

    private String sql(String name) {
        return Sql.load(Merge.class, name)
                .replace("{present}", RecordTables.current(object))
                .replace("{former}", RecordTables.past(object));
    }
}
