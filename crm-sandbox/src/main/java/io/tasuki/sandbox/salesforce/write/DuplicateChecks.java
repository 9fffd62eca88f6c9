package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.OrgSwitches.DuplicateRule;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Refuses what is there already: values of unique fields, and records that the org's duplicate rule takes for the
/// same.
final class DuplicateChecks {

    private final Org org;

    DuplicateChecks(Org org) {
        this.org = org;
    }

    /// @param row the record that is changed, null when it is new
    void unique(ObjectTable table, @Nullable Row row, Map<String, @Nullable String> values) throws SalesforceProblem {
        for (FieldDefinition field : table.definition().fields()) {
            String value = field.traits().unique() ? values.get(field.name()) : null;
            if (value != null) {
                unique(table, row, field, value);
            }
        }
    }

    private static void unique(ObjectTable table, @Nullable Row row, FieldDefinition field, String value)
            throws SalesforceProblem {
        int column = table.definition().column(field.name());
        for (Row other : table.index(column).listOf(value)) {
            if (other != row && !table.isDeleted(other)) {
                throw SalesforceProblem.badRequest(
                        "DUPLICATE_VALUE",
                        "duplicate value found: " + field.name() + " duplicates value on record with id: "
                                + table.idOf(other),
                        field.name());
            }
        }
    }

    void similar(ObjectTable table, @Nullable Row row, Map<String, @Nullable String> values, boolean allowSave)
            throws SalesforceProblem {
        DuplicateRule rule =
                org.switches().rules().duplicates().get(table.definition().name());
        if (rule == null || rule.match().stream().noneMatch(values::containsKey)) {
            return;
        }
        List<@Nullable String> wanted = rule.match().stream()
                .<@Nullable String>map(field -> after(table, row, values, field))
                .toList();
        if (wanted.contains(null) || (allowSave && !rule.block())) {
            return;
        }
        boolean found = table.rows().stream()
                .anyMatch(other -> other != row && !table.isDeleted(other) && matches(table, other, rule, wanted));
        if (found) {
            throw SalesforceProblem.badRequest("DUPLICATES_DETECTED", "Use one of these records?");
        }
    }

    private static @Nullable String after(
            ObjectTable table, @Nullable Row row, Map<String, @Nullable String> values, String field) {
        String set = values.get(field);
        return row == null || values.containsKey(field) ? set : table.value(row, field);
    }

    private static boolean matches(ObjectTable table, Row other, DuplicateRule rule, List<@Nullable String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            String there = table.value(other, rule.match().get(i));
            if (there == null || !there.equalsIgnoreCase(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }
}
