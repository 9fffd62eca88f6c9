package io.tasuki.salesforce.api;

import java.time.Duration;

/// Waits between looks at what the CRM works on by itself. Behind the first, each is half of what was waited until then: an
/// end is seen when at most half as much time again has passed, and the looks stay few.
public record GrowingWait(Duration first, Duration longest) {

    private static final double GROWTH = 1.5;

    /// @param waits how often it has been waited before
    public Duration after(int waits) {
        if (waits == 0) {
            return first;
        }
        double waited = first.toMillis() * Math.pow(GROWTH, waits - 1);
        Duration half = Duration.ofMillis(Math.round(waited * (GROWTH - 1)));
        return half.compareTo(longest) < 0 ? half : longest;
    }
}
