package io.tasuki.sandbox.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The time in the sandbox: starts where it is told, may tick like a real clock, and can be set to any moment.
public final class MovableClock implements InstantSource {

    private final LongSupplier nanos;
    private Instant setTo;
    private long setAt;

    private MovableClock(Instant start, LongSupplier nanos) {
        this.nanos = nanos;
        this.setTo = start;
        this.setAt = nanos.getAsLong();
    }

    public static MovableClock ticking(Instant start) {
        return new MovableClock(start, System::nanoTime);
    }

    /// Moves only by hand.
    public static MovableClock standing(Instant start) {
        return new MovableClock(start, () -> 0L);
    }

    @Override
    public synchronized Instant instant() {
        return setTo.plusNanos(nanos.getAsLong() - setAt);
    }

    public synchronized void move(Instant now) {
        setTo = now;
        setAt = nanos.getAsLong();
    }

    public synchronized void advance(Duration by) {
        move(instant().plus(by));
    }
}
