package io.tasuki.alert.condition;

import java.time.Instant;
import java.util.List;

/// The last run of a command did not do all it should have.
///
/// @param status failed, partial or stopped
/// @param since when that run ended, by this machine's clock
/// @param undone where something was left undone: connections, objects and records, at most [#MOST_PLACES]
public record FailedRun(String command, String runId, String status, Instant since, List<String> undone)
        implements Alert {

    static final String ABOUT = "run";
    static final int MOST_PLACES = 5;

    public FailedRun {
        undone = List.copyOf(undone);
    }

    @Override
    public String subject() {
        return ABOUT + ":" + command;
    }

    @Override
    public Severity severity() {
        return status.equals("failed") ? Severity.CRITICAL : Severity.WARNING;
    }
}
