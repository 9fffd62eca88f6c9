package io.tasuki.salesforce.api;

import java.time.Duration;

/// Waits between looks at what the CRM works on by itself: each is twice as long as the one before.
public record GrowingWait(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /// @param looks how often it has been looked before
    public Duration after(int looks) {
        Duration wait = first.multipliedBy(1L << Math.min(looks, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
