package io.tasuki.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.tasuki.time.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/// Stops calling a CRM that answers most calls with failures, and tries again after a pause.
final class Circuit {

    static final Duration OPEN_FOR = Duration.ofSeconds(30);

    private final CircuitBreaker breaker;

    Circuit(String host, Time time) {
        breaker = CircuitBreaker.of(
                host,
                CircuitBreakerConfig.custom()
                        .slidingWindow(20, 10, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(OPEN_FOR)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .clock(new ClockOf(time))
                        .build());
    }

    CircuitBreaker.State state() {
        return breaker.getState();
    }

    CircuitBreaker.Metrics metrics() {
        return breaker.getMetrics();
    }

    boolean lets() {
        return breaker.tryAcquirePermission();
    }

    // That the CRM fails at much says nothing of how it is: the caller asks for less, and that counts.
    void record(Call call, Attempt attempt, Duration took) {
        switch (attempt) {
            case Attempt.Unwell unwell when call.failures() < Integer.MAX_VALUE -> breaker.releasePermission();
            case Attempt.Unwell unwell ->
                breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new IllegalStateException(unwell.reason()));
            case Attempt.Done done -> breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
            case Attempt.Postponed postponed -> breaker.releasePermission();
            case Attempt.Failed failed -> breaker.releasePermission();
        }
    }

    private static final class ClockOf extends Clock {

        private final Time time;

        ClockOf(Time time) {
            this.time = time;
        }

        @Override
        public Instant instant() {
            return time.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
