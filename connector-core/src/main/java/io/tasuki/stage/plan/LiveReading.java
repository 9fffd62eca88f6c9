package io.tasuki.stage.plan;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.poll.FieldValues;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads the live values of what may differ, in portions, so that memory stays flat; only until enough is known.
final class LiveReading {

    private static final int PORTION = 5_000;
    private static final int SMALL_PORTION = 200;

    private final Store store;
    private final OptionalLong limit;
    private final PlanControl control;

    /// @param limit how many records that change are enough
    LiveReading(Store store, OptionalLong limit, PlanControl control) {
        this.store = store;
        this.limit = limit;
        this.control = control;
    }

    void read(CrmAdapter adapter, ObjectName object) throws CrmException {
        List<String> fields = texts("live_field", object);
        long total = store.read(session -> session.query(
                        Sql.load(LiveReading.class, "live_total"),
                        row -> row.number(1),
                        object.connection(),
                        object.object()))
                .getFirst();
        long read = 0;
        List<String> ids = portion(object, "");
        while (!ids.isEmpty() && !enough()) {
            LiveValues.read(store, adapter, object, ids, fields);
            read += ids.size();
            control.progress(object, read, total);
            ids = portion(object, ids.getLast());
        }
    }

    private boolean enough() {
        return limit.isPresent() && changing() >= limit.getAsLong();
    }

    private long changing() {
        return store.write(session -> {
            FieldValues.install(session);
            return session.query(Sql.load(LiveReading.class, "changing"), row -> row.number(1)).getFirst();
        });
    }

    private List<String> portion(ObjectName object, String after) {
        return texts("live_portion", object, after, limit.isPresent() ? SMALL_PORTION : PORTION);
    }

    private List<String> texts(String query, ObjectName object, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(object.connection(), object.object()));
        arguments.addAll(List.of(more));
        return store.read(session ->
                session.query(Sql.load(LiveReading.class, query), row -> row.text(1), arguments.toArray()));
    }
}
