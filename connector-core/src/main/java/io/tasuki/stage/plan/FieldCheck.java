package io.tasuki.stage.plan;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.Set;
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
        Set<String> wanted = wanted(object);
        if (adapter.writer().isEmpty()) {
            wanted.forEach(field -> mark(object, field, "blocked", Conflict.READ_ONLY_CONNECTION, ""));
            return;
        }
        ObjectSchema schema = adapter.schema(object.object());
        boolean creates = createsFields && adapter.fields().isPresent();
        for (ConfiguredField field : fields.on(object)) {
            FieldCondition condition = field.condition(schema);
            if (creates && field.use().isOurs() && condition instanceof FieldCondition.Missing) {
                store.change(session -> announce(session, object, field.spelling(), field.value().name()));
            }
            if (field.use() != ConfiguredField.Use.FILLED && wanted.contains(field.spelling())) {
                judge(field, condition, creates);
            }
        }
    }

    private void judge(ConfiguredField field, FieldCondition condition, boolean creates) {
        switch (condition) {
            case FieldCondition.Ready ready -> {}
            case FieldCondition.Missing missing when !field.use().isOurs() -> block(field, Conflict.FOREIGN_FIELD_MISSING, "");
            case FieldCondition.Missing missing when !creates -> block(field, Conflict.FIELD_MISSING, "");
            case FieldCondition.Missing missing -> mark(field.object(), field.spelling(), "absent", null, "");
            case FieldCondition.ReadOnly readOnly -> block(field, Conflict.NOT_WRITABLE, "");
            case FieldCondition.Unfit unfit -> block(field, Conflict.UNFIT, unfit.reason() + "; " + unfit.remedy());
        }
    }

    private void block(ConfiguredField field, Conflict conflict, String detail) {
        mark(field.object(), field.spelling(), "blocked", conflict, detail);
    }

    private Set<String> wanted(ObjectName object) {
        return Set.copyOf(store.read(session -> session.query(
                Sql.load(FieldCheck.class, "live_field"), row -> row.text(1), object.connection(), object.object())));
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

    private void mark(ObjectName object, String field, String verdict, @Nullable Conflict conflict, String detail) {
        store.change(session -> session.execute(
                Sql.load(FieldCheck.class, "mark_field"),
                verdict,
                conflict == null ? null : conflict.name(),
                detail.isEmpty() ? null : detail,
                object.connection(),
                object.object(),
                field));
    }
}
