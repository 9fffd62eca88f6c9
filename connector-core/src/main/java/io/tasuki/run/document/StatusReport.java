package io.tasuki.run.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `status` document, from the store alone.
///
/// @param runs the last ones, newest first
/// @param openWrites field changes that were meant and whose outcome is not known yet
/// @param trainedAt when the score was trained last, whatever came of it; null: never
public record StatusReport(
        List<Run> runs,
        List<CursorAge> cursors,
        RetryQueue retryQueue,
        long openWrites,
        List<Budget> budgets,
        Alerts alerts,
        @Nullable Instant trainedAt) {

    /// @param status also `running`, which after a crash means that nobody finished it
    public record Run(
            String runId, String command, Instant startedAt, @Nullable Instant endedAt, String status) {}

    /// @param ageSeconds by the CRM's clock at the last run
    public record CursorAge(String connection, String object, String pass, Instant savedAt, long ageSeconds) {}

    /// @param due how many may be tried again by now
    public record RetryQueue(long records, long due, List<Retry> next) {}

    public record Retry(
            String connection, String object, String id, int attempts, Instant notBefore, String reason) {}

    /// @param open how many alerts are open
    /// @param waiting how many messages about them wait for a channel
    /// @param givenUp how many nobody tries to send any more, of the last 30 days
    public record Alerts(long open, long waiting, long givenUp) {

        /// Nothing is wrong, and everything was told.
        public static final Alerts QUIET = new Alerts(0, 0, 0);
    }

    /// The allowance at the end of the last run that used it.
    public record Budget(
            String connection,
            long callsMade,
            @Nullable Long dailyLimit,
            @Nullable Long dailyRemaining,
            Instant readAt) {}
}
