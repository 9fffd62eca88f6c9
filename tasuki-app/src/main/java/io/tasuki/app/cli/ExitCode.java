package io.tasuki.app.cli;

import io.tasuki.run.document.RunStatus;

/// How a command ended, for scripts. Ended by a signal, a process exits with 130 or 143, which the JVM does by itself.
public enum ExitCode {
    OK(0),
    FAILED(1),
    /// Only `plan --detailed-exitcode`, when something would change.
    CHANGES(2),
    PARTIAL(3),
    /// By a guard or a budget.
    STOPPED(4),
    /// The command line or the configuration is wrong.
    USAGE(64);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static ExitCode of(RunStatus status) {
        return switch (status) {
            case SUCCEEDED -> OK;
            case PARTIAL -> PARTIAL;
            case FAILED -> FAILED;
            case STOPPED -> STOPPED;
        };
    }
}
