package io.tasuki.sandbox.salesforce.soql;

/// One term of ORDER BY.
public record Ordering(FieldPath field, boolean descending, boolean nullsLast) {}
