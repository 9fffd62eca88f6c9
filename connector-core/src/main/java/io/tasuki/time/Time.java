package io.tasuki.time;

import java.time.Duration;
import java.time.Instant;

/// Now, and waiting. Handed in wherever a moment or a pause is needed, so that tests own both.
public interface Time {

    /// This machine's clock. What happened in a CRM is judged by the CRM's clock, never by this one.
    Instant now();

    /// A clock that only moves forward, for measuring durations.
    Duration uptime();

    /// Waits for `pause`; returns at once when it is zero or negative.
    ///
    /// @throws InterruptedException when the thread is asked to stop while waiting
    void pause(Duration pause) throws InterruptedException;

    static Time system() {
        return SystemTime.INSTANCE;
    }
}
