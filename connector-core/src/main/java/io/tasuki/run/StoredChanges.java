package io.tasuki.run;

import io.tasuki.run.document.PlanReport;
import io.tasuki.stage.plan.Conflict;
import io.tasuki.store.Session.RowReader;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/// The changes and conflicts of a stored plan, read page by page, so that a plan of any size passes through flat memory.
final class StoredChanges {

    private static final long PAGE = 20_000;

    private final Store store;
    private final String planId;

    StoredChanges(Store store, String planId) {
        this.store = store;
        this.planId = planId;
    }

    Iterable<PlanReport.Change> changes() {
        return () -> new Pages<>("planned_change", row -> new PlanReport.Change(
                row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)));
    }

    List<PlanReport.Change> list() {
        List<PlanReport.Change> all = new ArrayList<>();
        changes().forEach(all::add);
        return all;
    }

    Iterable<PlanReport.Conflict> conflicts() {
        return () -> new Pages<>("planned_conflict", row -> new PlanReport.Conflict(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7).toLowerCase(Locale.ROOT),
                Conflict.valueOf(row.text(7)).words(row.text(8))));
    }

    /// The rows of one plan lie side by side in the order in which they are made, so pages are cut by place.
    private final class Pages<T> implements Iterator<T> {

        private final String query;
        private final RowReader<T> reader;
        private final long end;
        private long next;
        private Iterator<T> page = List.<T>of().iterator();

        Pages(String query, RowReader<T> reader) {
            this.query = query;
            this.reader = reader;
            Places places = store.read(session -> session.query(
                            Sql.load(StoredChanges.class, "plan_place"),
                            row -> new Places(row.number(1), row.number(2)),
                            planId))
                    .getFirst();
            this.next = places.first;
            this.end = places.last + 1;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && next < end) {
                page = store.read(session ->
                                session.query(Sql.load(StoredChanges.class, query), reader, planId, next, next + PAGE))
                        .iterator();
                next += PAGE;
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }

    private record Places(long first, long last) {}
}
