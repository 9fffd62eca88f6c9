package io.tasuki.stage.poll;

import static java.util.stream.Collectors.joining;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/// Merges what has landed of one object into the store; repeating it changes nothing.
///
/// Of two versions of a record the one with the later stamp counts, and a removal counts until a later version: so
/// the result does not depend on the order of telling, nor on how often a thing is told.
final class Merge {

    private final ObjectName object;
    private final Instant moment;
    private final List<String> columns;
    private final String mergedColumns;
    private final String newestValues;
    private final String knownValues;
    private final WatchedValues watched;
    private final RemovedPeople removedPeople;
    private final MetRecords met;

    private Merge(
            ObjectName object,
            FieldSelection selection,
            List<String> columns,
            RemovedPeople removedPeople,
            Instant moment) {
        List<String> fields = selection.landed();
        this.object = object;
        this.moment = moment;
        this.removedPeople = removedPeople;
        this.met = new MetRecords(object);
        this.columns = columns;
        TreeSet<String> asked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        asked.addAll(fields);
        this.mergedColumns = columns.stream()
                .map(column -> ", " + (asked.contains(column) ? newest(column) : known(column)) + " as " + Sql.quoted(column))
                .collect(joining());
        this.newestValues = fields.stream().map(field -> ", " + newest(field)).collect(joining());
        this.knownValues = fields.stream().map(field -> ", " + known(field)).collect(joining());
        this.watched = new WatchedValues(object, selection.watched());
    }

    // A value that was not read leaves the known one in place, and so does a field that is no longer asked for.
    private static String newest(String field) {
        return "coalesce(landed." + Sql.quoted(field) + ", " + known(field) + ")";
    }

    private static String known(String field) {
        return "known." + Sql.quoted(field);
    }

    static Merge prepare(
            Session session, ObjectName object, FieldSelection selection, RemovedPeople removedPeople, Instant moment) {
        List<String> columns = RecordTables.columns(session, object).stream()
                .filter(column -> !column.startsWith("_"))
                .toList();
        return new Merge(object, selection, columns, removedPeople, moment);
    }

    /// Merges everything up to the number, and marks what changed as dirty.
    PollReport.Landed run(Session session, Spool spool, long number) {
        DirtyRecords dirty = DirtyRecords.of(session);
        PollReport.Landed rows =
                spool.holds(LandingTable.ROW) ? rows(session, dirty, number) : PollReport.Landed.NOTHING;
        long removed = spool.holds(LandingTable.REMOVAL) ? removals(session, dirty, number) : 0;
        long versions = spool.holds(LandingTable.VERSION) ? versions(session, dirty, number) : 0;
        long links = spool.holds(LandingTable.LINK) ? links(session, dirty, number) : 0;
        if (spool.holds(LandingTable.MET)) {
            met.land(session, number);
        }
        return rows.plus(new PollReport.Landed(0, 0, 0, removed, versions, links));
    }

    private PollReport.Landed rows(Session session, DirtyRecords dirty, long number) {
        session.execute(sql("row_compare"), number);
        session.execute(sql("row_keep_former"), moment);
        long changed = session.execute(sql("row_drop_changed"));
        long inserted = session.execute(sql("row_insert"), moment);
        session.execute(sql("row_touch"));
        watched.compare(session);
        if (inserted > 0) {
            dirty.mark(sql("row_dirty"), object.connection(), object.object());
        }
        return new PollReport.Landed(0, inserted - changed, changed, 0, 0, 0);
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
        session.execute(sql("version_gone"), connection);
        long retired = session.execute(sql("version_retire"), moment);
        session.execute(sql("version_new"), connection, connection);
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
        session.execute(sql("link_gone"), connection);
        long retired = session.execute(sql("link_retire"), moment);
        session.execute(sql("link_new"), connection);
        long added = session.execute(sql("link_insert"), connection, moment);
        if (retired + added > 0) {
            dirty.mark(sql("link_dirty"), connection, connection);
        }
        return retired + added;
    }

    private String sql(String name) {
        return Sql.load(Merge.class, name)
                .replace("{present}", RecordTables.current(object))
                .replace("{former}", RecordTables.past(object))
                .replace("{and_not_purged}", removedPeople.areOf(object) ? "and _removed_at is null" : "")
                .replace("{merged_columns}", mergedColumns)
                .replace("{watched_columns}", watched.columns())
                .replace("{newest_values}", newestValues)
                .replace("{known_values}", knownValues)
                .replace("{columns}", columns.stream().map(column -> ", " + Sql.quoted(column)).collect(joining()));
    }
}
