package io.tasuki.it.sequence;

import io.tasuki.it.oracle.FieldKey;
import io.tasuki.it.oracle.Observed;
import io.tasuki.it.oracle.Oracle;
import io.tasuki.it.oracle.Records;
import io.tasuki.sandbox.Sandbox;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One command of the product with both CRMs before and after it.
///
/// @param disturbed true when something was ordered to go wrong
/// @param written values written by object and field, as both CRMs counted them
public record Turn(
        Answer answer, boolean disturbed, Records before, Records after, Observed observed, Map<String, Long> written) {

    // Making fields brings the right to see them, and that is a row of the org as well.
    private static final Set<String> RIGHTS =
            Set.of("sales.PermissionSetAssignment.AssigneeId", "sales.PermissionSetAssignment.PermissionSetId");

    /// Fails when anything but a declared field changed, or a value was written that stood there already.
    void checkHands() {
        if (!observed.foreign().isEmpty()) {
            throw new AssertionError("touched what is not ours: " + observed.foreign());
        }
        Map<String, Long> changed = new TreeMap<>();
        observed.own().keySet().forEach(key -> changed.merge(key.object() + "." + key.field(), 1L, Long::sum));
        if (!changed.equals(written)) {
            throw new AssertionError("wrote " + written + ", of which " + changed + " changed anything");
        }
    }

    /// How many values of people's and deals' records both CRMs were sent since they were started, by
    /// `connection.object.field`.
    static Map<String, Long> journal(Sandbox sandbox) {
        Map<String, Long> counts = new TreeMap<>();
        sandbox.hubspot().journal().fieldsWritten().forEach((field, count) -> counts.put("marketing." + field, count));
        sandbox.salesforce().journal().fieldsWritten().forEach((field, count) -> counts.put("sales." + field, count));
        counts.keySet().removeAll(RIGHTS);
        return counts;
    }

    static Map<String, Long> since(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> more = new TreeMap<>();
        after.forEach((field, count) -> {
            long added = count - before.getOrDefault(field, 0L);
            if (added > 0) {
                more.put(field, added);
            }
        });
        return more;
    }

    /// What a field of ours holds after the command.
    public String holds(FieldKey key) {
        return Oracle.stands(after, key).orElse("");
    }
}
