package io.tasuki.sandbox.salesforce.soql;

import java.util.List;

/// A parsed query; an empty `select` means `COUNT()`.
public record SoqlQuery(
        List<SelectItem> select,
        String object,
        Condition where,
        List<FieldPath> groupBy,
        List<Ordering> orderBy,
        int limit,
        int offset) {

    public static final int NO_LIMIT = Integer.MAX_VALUE;

    public boolean countsOnly() {
        return select.isEmpty();
    }

    /// Whether the result tells of groups, not of rows.
    public boolean isGrouped() {
        return !groupBy.isEmpty() || select.stream().anyMatch(SelectItem.Aggregate.class::isInstance);
    }

    /// Whether nothing but a condition shapes the result: neither order nor limit.
    public boolean isPlain() {
        return orderBy.isEmpty() && limit == NO_LIMIT && offset == 0;
    }

    /// How many rows are looked for, those that are skipped among them.
    public int end() {
        return (int) Math.min(NO_LIMIT, (long) limit + offset);
    }
}
