package io.tasuki.run.query;

/// What is asked of alerts.
public enum AlertQuery {
    /// What is open, and how the channels fare.
    SHOW,
    /// Look for news now, and send what waits.
    CHECK,
    /// Send a message that only shows that it arrives.
    TEST
}
