package io.tasuki.stage.plan;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares the fields that values are wanted for with those the CRM has: missing ones come first in the plan.
final class FieldCheck {

    private final Store store;
    private final OwnFields fields;
    private final PlanRequest request;

    FieldCheck(Store store, OwnFields fields, PlanRequest request) {
        this.store = store;
        this.fields = fields;
        this.request = request;
    }

    /// Marks values whose field does not exist yet: nothing needs to be read for them. Values of a field that
    /// cannot be made, or cannot be written, are conflicts.
    void check(CrmAdapter adapter, ObjectName object) throws CrmException {
        if (adapter.writer().isEmpty()) {
            wanted(object).forEach(field -> store.change(
                    session -> block(session, object, field, "this connection can only be read")));
            return;
        }
        ObjectSchema schema = adapter.schema(object.object());
        boolean creates = request.settings().createFields() && adapter.fields().isPresent();
        for (String field : wanted(object)) {
            Optional<FieldSchema> found = schema.field(field);
            boolean ours = fields.nameOf(object, field).isPresent();
            if (found.isEmpty() && creates && ours) {
                store.change(session -> announce(session, object, field));
            } else if (found.isEmpty() && !ours) {
                store.change(session -> block(session, object, field, "the field does not exist, and only our own fields are created"));
            } else if (found.isEmpty()) {
                store.change(session -> block(session, object, field, "the field does not exist and create_fields is off"));
            } else if (!found.get().writable()) {
                store.change(session -> block(session, object, field, "this connection's user may not write the field"));
            }
        }
    }

    private List<String> wanted(ObjectName object) {
        return store.read(session -> session.query(
                "select distinct field from wanted_value where connection = ? and object = ? and verdict = 'read' order by field",
                row -> row.text(1),
                object.connection(),
                object.object()));
    }

    private void announce(Session session, ObjectName object, String field) {
        session.execute(
                "insert into plan_field values (?, ?, ?, ?, ?)",
                request.planId(),
                object.connection(),
                object.object(),
                field,
                fields.nameOf(object, field).orElseThrow());
        set(session, object, field, "absent", null);
    }

    private static void block(Session session, ObjectName object, String field, String conflict) {
        set(session, object, field, "blocked", conflict);
    }

    private static void set(
            Session session, ObjectName object, String field, String verdict, @Nullable String conflict) {
        session.execute(
                "update wanted_value set verdict = ?, conflict = ? where connection = ? and object = ? and field = ? and verdict = 'read'",
                verdict,
                conflict,
                object.connection(),
                object.object(),
                field);
    }
}
