package io.tasuki.app.log;

import ch.qos.logback.classic.Level;

/// How much the program tells of itself.
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG;

    Level own() {
        return switch (this) {
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
        };
    }

    /// Libraries are quieter: at debug they would print what they send.
    Level libraries() {
        return switch (this) {
            case ERROR -> Level.ERROR;
            case WARN, INFO -> Level.WARN;
            case DEBUG -> Level.INFO;
        };
    }
}
