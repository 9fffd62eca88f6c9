package io.tasuki.sandbox.salesforce;

import io.tasuki.sandbox.control.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The org's allowance of API calls over a day, counted from the first call in it; safe for many threads.
final class DailyLimit {

    private static final Duration DAY = Duration.ofHours(24);

    private final InstantSource clock;
    private final Limits limits;
    private final long allowed;
    private Instant began = Instant.MIN;
    private long used;

    DailyLimit(InstantSource clock, Limits limits, long allowed) {
        this.clock = clock;
        this.limits = limits;
        this.allowed = allowed;
    }

    /// Takes one call off the allowance, or tells that nothing is left.
    synchronized boolean take() {
        Instant now = clock.instant();
        if (began.equals(Instant.MIN) || now.isBefore(began) || !now.isBefore(began.plus(DAY))) {
            began = now;
            used = 0;
        }
        if (limits == Limits.REAL && used >= allowed) {
            return false;
        }
        used++;
        return true;
    }

    /// Lets so many calls be left of the day.
    synchronized void leave(long remaining) {
        take();
        used = allowed - remaining;
    }

    synchronized long used() {
        return used;
    }

    long allowed() {
        return allowed;
    }

    /// The value of `Sforce-Limit-Info`.
    String header() {
        return "api-usage=" + used() + "/" + allowed;
    }
}
