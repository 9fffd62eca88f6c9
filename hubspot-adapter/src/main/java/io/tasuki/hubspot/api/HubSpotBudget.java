package io.tasuki.hubspot.api;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Budget;
import io.tasuki.hubspot.settings.HubSpotRates;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the rate-limit headers grant a connection, what is left of the portal's day, and whether it may be called at
/// all.
final class HubSpotBudget {

    private static final long INTERVAL = 10_000;

    private final HubSpotRates rates;
    private final Time time;
    private volatile ZoneId portalZone = ZoneOffset.UTC;
    private volatile @Nullable Day latest;
    private volatile Budget burst;
    private volatile Instant othersInNeedUntil = Instant.MIN;
    private volatile Instant suspendedUntil = Instant.MIN;

    HubSpotBudget(HubSpotRates rates, Time time) {
        this.rates = rates;
        this.time = time;
        this.burst = rates.budgets().getFirst();
    }

    private record Day(long limit, long remaining, Instant until) {

        // Searches count as well, and their replies tell nothing.
        Day oneLess() {
            return new Day(limit, remaining - 1, until);
        }
    }

    /// The day's counter starts anew at midnight in the portal's own zone.
    void portalZone(ZoneId zone) {
        portalZone = zone;
    }

    synchronized void observe(Answer answer) {
        Optional<Long> limit = number(answer, "Daily");
        Optional<Long> remaining = number(answer, "Daily-Remaining");
        Day day = today();
        if (limit.isPresent() && remaining.isPresent()) {
            latest = new Day(limit.get(), remaining.get(), midnight());
        } else if (day != null) {
            latest = day.oneLess();
        }
        number(answer, "Max").filter(most -> most > 0).ifPresent(most -> granted(most, answer));
    }

    /// The calls of a burst that this connection may take.
    Budget burst() {
        return burst;
    }

    /// The portal is not to be called before this moment.
    void suspendUntil(Instant moment) {
        suspendedUntil = moment;
    }

    void requireSome() throws CrmException {
        if (time.now().isBefore(suspendedUntil)) {
            throw new CrmException.Throttled(
                    "not sent: the account is moving between data centres until " + suspendedUntil, suspendedUntil);
        }
        Day day = today();
        if (day != null && day.remaining() <= rates.dailyFloor()) {
            throw new CrmException.BudgetSpent(
                    "only " + Math.max(0, day.remaining()) + " calls of today are left, the floor is "
                            + rates.dailyFloor(),
                    day.until());
        }
    }

    BudgetReading reading(long callsMade) {
        Day day = today();
        return day == null
                ? new BudgetReading(callsMade, OptionalLong.empty(), OptionalLong.empty())
                : new BudgetReading(
                        callsMade, OptionalLong.of(day.limit()), OptionalLong.of(Math.max(0, day.remaining())));
    }

    Instant midnight() {
        return time.now()
                .atZone(portalZone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(portalZone)
                .toInstant();
    }

    private void granted(long most, Answer answer) {
        Duration interval = Duration.ofMillis(number(answer, "Interval-Milliseconds")
                .filter(millis -> millis > 0)
                .orElse(INTERVAL));
        long ours = Math.max(1, Math.min(rates.burst(), (long) (most * rates.share())));
        long othersHave = most - ours;
        if (number(answer, "Remaining").orElse(most) < othersHave / 2) {
            othersInNeedUntil = time.now().plus(interval);
        }
        long now = time.now().isBefore(othersInNeedUntil) ? Math.max(1, ours / 2) : ours;
        burst = new Budget(HubSpotRates.BURST, Math.toIntExact(now), interval);
    }

    private @Nullable Day today() {
        Day day = latest;
        return day == null || !time.now().isBefore(day.until()) ? null : day;
    }

    private static Optional<Long> number(Answer answer, String what) {
        return answer.header("X-HubSpot-RateLimit-" + what)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
