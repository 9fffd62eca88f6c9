package io.tasuki.http;

import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The CRM's time, learnt from the `Date` of its replies and carried on by this machine's clock.
final class CrmClock {

    private final Time time;
    private volatile @Nullable Reading latest;

    CrmClock(Time time) {
        this.time = time;
    }

    private record Reading(Instant there, Duration uptime) {}

    void observe(Answer answer) {
        answer.date().ifPresent(there -> latest = new Reading(there, time.uptime()));
    }

    /// What the latest reply said, plus the time since; whole seconds.
    Optional<Instant> now() {
        return Optional.ofNullable(latest)
                .map(reading -> reading.there().plus(time.uptime().minus(reading.uptime())))
                .map(now -> now.truncatedTo(ChronoUnit.SECONDS));
    }

    /// What the latest reply said.
    Optional<Instant> lastRead() {
        return Optional.ofNullable(latest).map(Reading::there);
    }
}
