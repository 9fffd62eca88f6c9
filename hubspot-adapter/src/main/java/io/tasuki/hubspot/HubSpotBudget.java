package io.tasuki.hubspot;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.time.Time;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the rate-limit headers say is left of the portal's day.
final class HubSpotBudget {

    private final long floor;
    private final Time time;
    private volatile ZoneId portalZone = ZoneOffset.UTC;
    private volatile @Nullable Reading latest;

    HubSpotBudget(long floor, Time time) {
        this.floor = floor;
        this.time = time;
    }

    private record Reading(long limit, long remaining, Instant until) {}

    /// The day's counter starts anew at midnight in the portal's own zone.
    void portalZone(ZoneId zone) {
        portalZone = zone;
    }

    void observe(Answer answer) {
        Optional<Long> limit = number(answer, "X-HubSpot-RateLimit-Daily");
        Optional<Long> remaining = number(answer, "X-HubSpot-RateLimit-Daily-Remaining");
        if (limit.isPresent() && remaining.isPresent()) {
            latest = new Reading(limit.get(), remaining.get(), midnight());
        }
    }

    void requireSome() throws CrmException {
        Reading reading = today();
        if (reading != null && reading.remaining() <= floor) {
            throw new CrmException.BudgetSpent(
                    "only " + reading.remaining() + " calls of today are left, the floor is " + floor, reading.until());
        }
    }

    BudgetReading reading(long callsMade) {
        Reading reading = today();
        return reading == null
                ? new BudgetReading(callsMade, OptionalLong.empty(), OptionalLong.empty())
                : new BudgetReading(
                        callsMade, OptionalLong.of(reading.limit()), OptionalLong.of(reading.remaining()));
    }

    Instant midnight() {
        return time.now()
                .atZone(portalZone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(portalZone)
                .toInstant();
    }

    private @Nullable Reading today() {
        Reading reading = latest;
        return reading == null || !time.now().isBefore(reading.until()) ? null : reading;
    }

    private static Optional<Long> number(Answer answer, String header) {
        return answer.header(header)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
