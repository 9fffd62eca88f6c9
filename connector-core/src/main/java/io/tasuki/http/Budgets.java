package io.tasuki.http;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.tasuki.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Paces calls so that a server that counts over a rolling window never sees more than the budget.
final class Budgets {

    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(10);
    private static final int CYCLES_AT_MOST = 40;

    private final Map<String, Paced> paced = new ConcurrentHashMap<>();
    private final Time time;

    Budgets(List<Budget> budgets, Time time) {
        this.time = time;
        budgets.forEach(this::allow);
    }

    private record Paced(Budget budget, RateLimiter limiter) {}

    /// From now on the budget of that name has this size. A limiter's cycle is fixed, hence a new one; both hand out
    /// their calls evenly, so that none of the two rates is passed where one ends and the other begins.
    void allow(Budget budget) {
        paced.compute(
                budget.name(),
                (name, now) -> now != null && now.budget().equals(budget) ? now : new Paced(budget, limiter(budget)));
    }

    /// Books a place for one call in each of these budgets.
    ///
    /// @return how long to wait before it may begin; empty when a queue is too long
    Optional<Duration> reserve(List<String> budgets) {
        Duration longest = Duration.ZERO;
        for (String budget : budgets) {
            long nanos = limiter(budget).reservePermission();
            if (nanos < 0) {
                return Optional.empty();
            }
            Duration wait = Duration.ofNanos(nanos);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return Optional.of(longest);
    }

    RateLimiter limiter(String budget) {
        Paced found = paced.get(budget);
        if (found == null) {
            throw new IllegalArgumentException("no budget is called '" + budget + "'");
        }
        return found.limiter();
    }

    // The limiter counts in fixed cycles. A rolling window of n cycles touches n + 1 of them, hence one more
    // cycle's worth of calls is kept back than fits the window on paper.
    private RateLimiter limiter(Budget budget) {
        int perCycle = Math.max(1, budget.calls() / CYCLES_AT_MOST);
        int cycles = Math.max(1, budget.calls() / perCycle - 1);
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(perCycle)
                .limitRefreshPeriod(budget.window().dividedBy(cycles))
                .timeoutDuration(LONGEST_QUEUE)
                .build();
        return RateLimiter.of(
                budget.name(), config, Map.of(), () -> time.uptime().toNanos());
    }
}
