package io.tasuki.stage.plan;

/// Whom a plan is about, and what later plans may make of it.
public enum PlanScope {
    /// Leads of which something changed or came of age, or is not settled; what is known of the others still stands.
    CHANGED,
    /// Everybody, as of now.
    EVERYBODY,
    /// Some, or everybody at another moment: later plans look again at all it found different.
    ASIDE
}
