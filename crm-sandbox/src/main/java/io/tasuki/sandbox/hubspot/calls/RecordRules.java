package io.tasuki.sandbox.hubspot.calls;

import io.tasuki.sandbox.control.ValidationRules;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Property;
import io.tasuki.sandbox.hubspot.wire.ApiAddress;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The portal's own rules, which HubSpot holds against API writes of 2026-09 and later, and against no older ones.
record RecordRules(ValidationRules rules, Portal portal) {

    /// @param target absent for a record to be made
    /// @throws Refusal when a rule does not let the record be written
    void check(Request request, ObjectTable table, @Nullable CrmRecord target, Map<String, @Nullable String> sent) {
        if (!ApiAddress.of(request).enforcesRules()) {
            return;
        }
        if (target == null) {
            requireAll(table, sent);
        } else {
            rules.against(table.type().name(), Long.toString(target.id)).ifPresent(message -> {
                throw Problem.invalid(message)
                        .withCode("MISSING_CONDITIONAL_REQUIRED_PROPERTY")
                        .refusal();
            });
        }
    }

    private void requireAll(ObjectTable table, Map<String, @Nullable String> sent) {
        for (String name :
                portal.switches().required().getOrDefault(table.type().name(), Set.of())) {
            String value = sent.get(name);
            if (value == null || value.isEmpty()) {
                throw Problem.invalid("Property \"" + name + "\" is required")
                        .withDetail("MISSING_REQUIRED_PROPERTY", name)
                        .refusal();
            }
        }
    }
}
