package io.tasuki.stage.poll;

import static java.util.stream.Collectors.joining;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// Merges landed rows: of each record its newest version, into the present records and, when it changes one, the former ones.
///
/// A record of which nothing is known has nothing to be compared with, so it takes the short way; a first load is made of
/// such records alone.
final class RowMerge {

    private final ObjectName object;
    private final Instant moment;
    private final List<String> columns;
    private final List<String> fields;
    private final String mergedColumns;
    private final boolean purged;
    private final WatchedValues watched;

    /// @param columns the present table's columns for fields
    /// @param purged true when removed records of the object have lost their values
    RowMerge(ObjectName object, FieldSelection selection, List<String> columns, boolean purged, Instant moment) {
        this.object = object;
        this.moment = moment;
        this.columns = columns;
        this.fields = selection.landed();
        this.purged = purged;
        TreeSet<String> asked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        asked.addAll(fields);
        this.mergedColumns = columns.stream()
                .map(column -> ", " + (asked.contains(column) ? newest(column) : known(column)) + " as " + Sql.quoted(column))
                .collect(joining());
        this.watched = new WatchedValues(object, selection.watched());
    }

    // A value that was not read leaves the known one in place, and so does a field that is no longer asked for.
    private static String newest(String field) {
        return "coalesce(landed." + Sql.quoted(field) + ", " + known(field) + ")";
    }

    private static String known(String field) {
        return "known." + Sql.quoted(field);
    }

    /// @param rows rows that were told, one and the same record several times perhaps
    /// @param records records they are of
    /// @param known those of which the store has a version
    private record Told(long rows, long records, long known) {}

    PollReport.Landed run(Session session, DirtyRecords dirty, long number) {
        session.execute(sql("row_newest"), number);
        Told told = session.query(sql("row_told"), row -> new Told(row.number(1), row.number(2), row.number(3)), number)
                .getFirst();
        if (told.records() == told.known()) {
            return compare(session, dirty, "true");
        }
        long taken = take(session, dirty, told, number);
        PollReport.Landed added = new PollReport.Landed(0, taken, 0, 0, 0, 0);
        return taken == told.records()
                ? added
                : added.plus(compare(session, dirty, "newest._number not in (select _number from merge_fresh)"));
    }

    private long take(Session session, DirtyRecords dirty, Told told, long number) {
        session.execute(sql("row_fresh"), object.connection(), object.object());
        long fresh = session.query("select count(*) from merge_fresh", row -> row.number(1)).getFirst();
        String all = fresh == told.rows() ? "" : "and _number in (select _number from merge_fresh)";
        session.execute(sql("row_take").replace("{and_fresh}", all), moment, number);
        dirty.mark(sql("row_take_dirty"), object.connection(), object.object());
        return fresh;
    }

    private PollReport.Landed compare(Session session, DirtyRecords dirty, String which) {
        session.execute(sql("row_compare").replace("{which}", which));
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

    private String sql(String name) {
        return Sql.load(RowMerge.class, name)
                .replace("{present}", RecordTables.current(object))
                .replace("{former}", RecordTables.past(object))
                .replace("{and_not_purged}", purged ? "and _removed_at is null" : "")
                .replace("{merged_columns}", mergedColumns)
                .replace("{watched_columns}", watched.columns())
                .replace("{newest_values}", each(fields, RowMerge::newest))
                .replace("{known_values}", each(fields, RowMerge::known))
                .replace("{fields}", each(fields, Sql::quoted))
                .replace("{columns}", each(columns, Sql::quoted));
    }

    private static String each(List<String> names, UnaryOperator<String> sql) {
        return names.stream().map(name -> ", " + sql.apply(name)).collect(joining());
    }
}
