package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What rows that grant something must keep to: a permission names a field that exists, editing needs reading, and
/// nothing is granted or assigned twice.
final class PermissionChecks {

    private final Org org;

    PermissionChecks(Org org) {
        this.org = org;
    }

    /// @param row the record that is changed, null when it is new
    void check(ObjectTable table, @Nullable Row row, Map<String, @Nullable String> values) throws SalesforceProblem {
        switch (table.definition().name()) {
            case "FieldPermissions" -> {
                if (row == null) {
                    named(values);
                    once(table, values, "ParentId", "Field");
                }
                consistent(table, row, values);
            }
            case "PermissionSetAssignment" -> once(table, values, "PermissionSetId", "AssigneeId");
            default -> {}
        }
    }

    private void named(Map<String, @Nullable String> values) throws SalesforceProblem {
        String object = String.valueOf(values.get("SobjectType"));
        String field = String.valueOf(values.get("Field"));
        ObjectTable table = org.find(object);
        String prefix = object.toLowerCase(Locale.ROOT) + ".";
        boolean known = table != null
                && field.toLowerCase(Locale.ROOT).startsWith(prefix)
                && table.definition().has(field.substring(prefix.length()));
        if (!known) {
            throw SalesforceProblem.badRequest(
                    "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                    "Field Name: bad value for restricted picklist field: " + field,
                    "Field");
        }
    }

    private static void consistent(ObjectTable table, @Nullable Row row, Map<String, @Nullable String> values)
            throws SalesforceProblem {
        if (granted(table, row, values, "PermissionsEdit") && !granted(table, row, values, "PermissionsRead")) {
            throw SalesforceProblem.badRequest(
                    "FIELD_INTEGRITY_EXCEPTION", "Field-level edit access needs read access", "PermissionsEdit");
        }
    }

    private static boolean granted(
            ObjectTable table, @Nullable Row row, Map<String, @Nullable String> values, String permission) {
        String set = values.get(permission);
        boolean stays = row != null && !values.containsKey(permission);
        return "true".equals(stays ? table.value(Objects.requireNonNull(row), permission) : set);
    }

    private static void once(ObjectTable table, Map<String, @Nullable String> values, String first, String second)
            throws SalesforceProblem {
        for (Row other : table.rows()) {
            if (Objects.equals(table.value(other, first), values.get(first))
                    && Objects.equals(table.value(other, second), values.get(second))) {
                throw SalesforceProblem.badRequest(
                        "DUPLICATE_VALUE",
                        "duplicate value found: " + second + " duplicates value on record with id: "
                                + table.idOf(other),
                        second);
            }
        }
    }
}
