package io.tasuki.salesforce;

import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;

/// Waiting moves the sandbox's clock, so that what it works on gets done meanwhile.
final class SandboxTime implements Time {

    private final MovableClock clock;
    private final Instant begun;

    SandboxTime(MovableClock clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Duration uptime() {
        return Duration.between(begun, clock.instant());
    }

    @Override
    public void pause(Duration pause) {
        if (pause.isPositive()) {
            clock.advance(pause);
        }
    }
}
