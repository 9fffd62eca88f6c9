package io.tasuki.app.log;

/// One line an event, for people or for machines.
public enum LogFormat {
    TEXT,
    JSON
}
