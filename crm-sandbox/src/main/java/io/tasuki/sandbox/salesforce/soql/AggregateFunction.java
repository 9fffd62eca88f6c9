package io.tasuki.sandbox.salesforce.soql;

/// What can be told of all rows of a group.
public enum AggregateFunction {
    COUNT,
    COUNT_DISTINCT,
    MIN,
    MAX,
    SUM,
    AVG
}
