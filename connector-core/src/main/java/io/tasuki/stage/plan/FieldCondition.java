package io.tasuki.stage.plan;

/// How a field that the configuration names stands in the CRM.
public sealed interface FieldCondition {

    /// It is there and can be used.
    record Ready() implements FieldCondition {}

    /// The CRM does not have it, or hides it from this connection's user.
    record Missing() implements FieldCondition {}

    /// This connection's user may not write it.
    record ReadOnly() implements FieldCondition {}

    /// It is there and holds something else.
    ///
    /// @param reason what it holds or lacks
    record Unfit(String reason, String remedy) implements FieldCondition {}
}
