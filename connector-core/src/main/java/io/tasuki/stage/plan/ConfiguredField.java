package io.tasuki.stage.plan;

import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.model.ObjectName;
import java.util.Optional;

/// One field that the configuration names on one object.
///
/// @param spelling as the CRM spells it
/// @param value what stands there, with its neutral name
public record ConfiguredField(ObjectName object, String spelling, Use use, OwnField value) {

    public enum Use {
        /// Ours, written.
        WRITTEN,
        /// Ours, filled by sales and only read.
        FILLED,
        /// Somebody else's, written while it is empty.
        LENT_WHILE_EMPTY,
        /// Somebody else's, left to us.
        LENT;

        /// True when the field exists because of us, so that we make it.
        public boolean isOurs() {
            return switch (this) {
                case WRITTEN, FILLED -> true;
                case LENT_WHILE_EMPTY, LENT -> false;
            };
        }
    }

    public FieldCondition condition(ObjectSchema schema) {
        Optional<FieldSchema> found = schema.field(spelling);
        if (found.isEmpty()) {
            return new FieldCondition.Missing();
        }
        Optional<FieldCondition> unfit = FieldFit.unfit(this, found.get());
        boolean readOnly = use != Use.FILLED && !found.get().writable();
        return unfit.orElseGet(() -> readOnly ? new FieldCondition.ReadOnly() : new FieldCondition.Ready());
    }
}
