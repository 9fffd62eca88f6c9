package io.tasuki.sandbox.salesforce.jobs;

import io.tasuki.sandbox.salesforce.state.OrgSwitches;
import java.time.Duration;
import java.time.Instant;

/// How long the org takes over a job, by its clock.
///
/// @param queued from the order until work begins
/// @param running from then until the result is there
/// @param rowsPerSecond on top of that, so that large results take longer
public record JobPace(Duration queued, Duration running, long rowsPerSecond) {

    private static final long NANOS = 1_000_000_000L;

    /// As the org is switched now.
    public static JobPace of(OrgSwitches.Jobs jobs) {
        return new JobPace(
                Duration.ofMillis(jobs.queuedMillis()), Duration.ofMillis(jobs.runningMillis()), jobs.rowsPerSecond());
    }

    public Instant begins(Instant ordered) {
        return ordered.plus(queued);
    }

    public Instant ends(Instant ordered, long rows) {
        long seconds = rows / rowsPerSecond;
        long rest = rows % rowsPerSecond * NANOS / rowsPerSecond;
        return begins(ordered).plus(running).plusSeconds(seconds).plusNanos(rest);
    }
}
