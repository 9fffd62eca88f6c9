package io.tasuki.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Time on a clock that somebody else keeps: a pause takes no real time, it moves that clock.
public final class SteeredTime implements Time {

    private final InstantSource clock;
    private final Consumer<Duration> advance;
    private final Instant start;

    /// @param advance moves the clock on
    public SteeredTime(InstantSource clock, Consumer<Duration> advance) {
        this.clock = clock;
        this.advance = advance;
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
            advance.accept(pause);
        }
    }
}
