package io.tasuki.salesforce;

import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;

/// The adapter's time on the organisation's clock: a pause takes no real time, it moves the clock.
final class OrgTime implements Time {

    private final MovableClock clock;
    private final Instant start;

    OrgTime(MovableClock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Duration uptime() {
        return Duration.between(start, clock.instant());
    }

    @Override
    public void pause(Duration pause) {
        if (pause.isPositive()) {
            clock.advance(pause);
        }
    }
}
