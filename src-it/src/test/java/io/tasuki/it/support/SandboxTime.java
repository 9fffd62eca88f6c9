package io.tasuki.it.support;

import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;

/// The product's time on the sandbox's clock: a pause takes no real time, it moves the clock of both CRMs.
public final class SandboxTime implements Time {

    private final MovableClock clock;
    private final Instant start;

    public SandboxTime(MovableClock clock) {
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
    public void pause(Duration pause) throws InterruptedException {
        if (pause.isPositive()) {
            clock.advance(pause);
        }
    }
}
