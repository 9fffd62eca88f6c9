package io.tasuki.http;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.tasuki.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Paces calls so that a server that counts over a rolling window never sees more than the budget.
final class Budgets {

    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(10);
    private static final int CYCLES_AT_MOST = 40;

    private final Map<String, RateLimiter> limiters;

    Budgets(List<Budget> budgets, Time time) {
        limiters = budgets.stream().collect(Collectors.toMap(Budget::name, budget -> limiter(budget, time)));
    }

    /// Books a place for one call.
    ///
    /// @return how long to wait before it may begin; empty when the queue is too long
    Optional<Duration> reserve(String budget) {
        if (budget.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        RateLimiter limiter = limiters.get(budget);
        if (limiter == null) {
            throw new IllegalArgumentException("no budget is called '" + budget + "'");
        }
        long nanos = limiter.reservePermission();
        return nanos < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    // The limiter counts in fixed cycles. A rolling window of n cycles touches n + 1 of them, hence one more
    // cycle's worth of calls is kept back than fits the window on paper.
    private static RateLimiter limiter(Budget budget, Time time) {
        int perCycle = Math.max(1, budget.calls() / CYCLES_AT_MOST);
        int cycles = Math.max(1, budget.calls() / perCycle - 1);
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(perCycle)
                .limitRefreshPeriod(budget.window().dividedBy(cycles))
                .timeoutDuration(LONGEST_QUEUE)
                .build();
        return RateLimiter.of(budget.name(), config, Map.of(), () -> time.uptime().toNanos());
    }
}
