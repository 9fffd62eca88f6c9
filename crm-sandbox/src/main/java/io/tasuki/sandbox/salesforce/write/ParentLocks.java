package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The record that is locked along with a child that is written.
public final class ParentLocks {

    private static final List<String> FIELDS = List.of("AccountId", "OpportunityId", "CampaignId");

    private ParentLocks() {}

    /// The parent's id, by whatever way the child's fields are read; empty when it has none.
    public static String parent(Function<String, @Nullable String> child) {
        for (String field : FIELDS) {
            String parent = child.apply(field);
            if (parent != null && !parent.isEmpty()) {
                return parent;
            }
        }
        return "";
    }

    public static String parent(ObjectTable table, Row row) {
        return parent(field -> table.value(row, field));
    }
}
