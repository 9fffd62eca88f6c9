package io.tasuki.app.output;

/// For people or for scripts.
public enum OutputFormat {
    TEXT,
    JSON
}
