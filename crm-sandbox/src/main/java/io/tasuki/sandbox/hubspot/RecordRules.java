package io.tasuki.sandbox.hubspot;

import io.tasuki.sandbox.control.ValidationRules;

/// Refuses writes to records that a validation rule holds against.
record RecordRules(ValidationRules rules) {

    /// @throws Refusal when a rule does not let the record be written
    void check(ObjectTable table, CrmRecord record) {
        rules.against(table.type().name(), Long.toString(record.id)).ifPresent(message -> {
            throw Problem.invalid(message).refusal();
        });
    }
}
