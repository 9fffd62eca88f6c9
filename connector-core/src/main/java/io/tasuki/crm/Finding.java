package io.tasuki.crm;

/// One thing `doctor` says, always with what to do about it.
public record Finding(Severity severity, String check, String message, String remedy) {

    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }
}
