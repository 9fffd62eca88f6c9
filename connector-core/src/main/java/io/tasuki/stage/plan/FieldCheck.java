package io.tasuki.stage.plan;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares the configured fields with those the CRM has: missing ones come first in the plan.
final class FieldCheck {

    private final Store store;
    private final OwnFields fields;
    private final String planId;
    private final boolean createsFields;

    FieldCheck(Store store, OwnFields fields, String planId, boolean createsFields) {
        this.store = store;
        this.fields = fields;
        this.planId = planId;
        this.createsFields = createsFields;
    }

    /// Announces the fields that are made first, and marks their values: nothing needs to be read for them. Values of a
    /// field that cannot be made, or cannot be written, are conflicts.
    void check(CrmAdapter adapter, ObjectName object) throws CrmException {
        List<String> wanted = wanted(object);
        if (adapter.writer().isEmpty()) {
            wanted.forEach(field -> mark(object, field, "blocked", Conflict.READ_ONLY_CONNECTION));
            return;
        }
        ObjectSchema schema = adapter.schema(object.object());
        Map<String, String> creatable = fields.creatable().getOrDefault(object, Map.of());
        boolean creates = createsFields && adapter.fields().isPresent();
        if (creates) {
            announce(object, schema, creatable);
        }
        for (String field : wanted) {
            judge(object, field, schema.field(field), creatable.containsKey(field), creates);
        }
    }

    private void judge(ObjectName object, String field, Optional<FieldSchema> found, boolean ours, boolean creates) {
        if (found.isEmpty() && !ours) {
            mark(object, field, "blocked", Conflict.FOREIGN_FIELD_MISSING);
        } else if (found.isEmpty() && !creates) {
            mark(object, field, "blocked", Conflict.FIELD_MISSING);
        } else if (found.isEmpty()) {
            mark(object, field, "absent", null);
        } else if (!found.get().writable()) {
            mark(object, field, "blocked", Conflict.NOT_WRITABLE);
        }
    }

    private List<String> wanted(ObjectName object) {
        return store.read(session -> session.query(
                Sql.load(FieldCheck.class, "live_field"), row -> row.text(1), object.connection(), object.object()));
    }

    private void announce(ObjectName object, ObjectSchema schema, Map<String, String> creatable) {
        store.change(session -> creatable.forEach((field, name) -> {
            if (schema.field(field).isEmpty()) {
                announce(session, object, field, name);
            }
        }));
    }

    private void announce(Session session, ObjectName object, String field, String name) {
        session.execute(
                "insert into plan_field values (?, ?, ?, ?, ?)",
                planId,
                object.connection(),
                object.object(),
                field,
                name);
    }

    private void mark(ObjectName object, String field, String verdict, @Nullable Conflict conflict) {
        store.change(session -> session.execute(
                Sql.load(FieldCheck.class, "mark_field"),
                verdict,
                conflict == null ? null : conflict.name(),
                object.connection(),
                object.object(),
                field));
    }
}
