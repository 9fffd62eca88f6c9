package io.tasuki.sandbox.control;

/// Whether the servers count calls against the vendors' rate limits.
public enum Limits {
    REAL,
    OFF
}
