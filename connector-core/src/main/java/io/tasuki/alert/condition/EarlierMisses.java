package io.tasuki.alert.condition;

import java.time.Instant;
import java.util.Map;

/// The promises that had been missed before anybody was told: counted, not told one by one, and told once.
///
/// @param missed how many of latest handoffs, by promise
public record EarlierMisses(Instant since, Map<String, Long> missed) implements Alert {

    public EarlierMisses {
        missed = Map.copyOf(missed);
    }

    @Override
    public String subject() {
        return "earlier_misses";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
