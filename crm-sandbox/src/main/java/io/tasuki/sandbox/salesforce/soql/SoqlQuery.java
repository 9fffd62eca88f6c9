package io.tasuki.sandbox.salesforce.soql;

import java.util.List;

/// A parsed query; an empty `select` means `COUNT()`.
public record SoqlQuery(
        List<FieldPath> select, String object, Condition where, List<Ordering> orderBy, int limit, int offset) {

    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /// Whether nothing but a condition shapes the result: neither order nor limit.
    public boolean isPlain() {
        return orderBy.isEmpty() && limit == NO_LIMIT && offset == 0;
    }

    public boolean countsOnly() {
        return select.isEmpty();
    }
}
