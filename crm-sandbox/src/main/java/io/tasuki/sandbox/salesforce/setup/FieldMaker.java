package io.tasuki.sandbox.salesforce.setup;

import io.tasuki.sandbox.salesforce.ids.RecordId;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;

/// Adds fields to objects; whether anybody sees them before they are granted is a switch of the org.
public final class FieldMaker {

    private final Org org;
    private long made;

    public FieldMaker(Org org) {
        this.org = org;
    }

    /// @return the id of the new field
    String make(ObjectTable table, FieldDefinition field) {
        table.definition().add(field);
        if (!org.switches().access().grantNewFields()) {
            org.security().guard(table.definition().name(), field.name());
        }
        return newId();
    }

    String newId() {
        return RecordId.of("00N", "5g", ++made);
    }
}
