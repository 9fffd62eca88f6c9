package io.tasuki.http;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.tasuki.crm.CrmException;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides whether and when a call is tried again, and does the waiting.
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCaller.class);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

    private final Retry repeatable;
    private final Retry once;
    private final Duration limit;
    private final Time time;

    Patience(HttpSettings settings, Time time) {
        this.repeatable = retry(settings, true);
        this.once = retry(settings, false);
        this.limit = settings.patience();
        this.time = time;
    }

    /// Of the calls that may be repeated.
    Retry.Metrics metrics() {
        return repeatable.getMetrics();
    }

    Retry.AsyncContext<Attempt> tries(boolean isRepeatable) {
        return (isRepeatable ? repeatable : once).asyncContext();
    }

    /// @throws CrmException.Unavailable when the thread is asked to stop; nothing is under way then
    void pause(Call call, Attempt attempt, Duration wait) throws CrmException {
        LOG.info("{} waits {} ms: {}", call, wait.toMillis(), reason(attempt));
        rest(time, call, wait);
    }

    void rest(Call call, Duration wait) throws CrmException {
        rest(time, call, wait);
    }

    static void rest(Time time, Call call, Duration wait) throws CrmException {
        if (!wait.isPositive()) {
            return;
        }
        try {
            time.pause(wait);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CrmException.Unavailable(call + ": asked to stop while waiting");
        }
    }

    Instant moment(Duration wait) {
        return time.now().plus(wait);
    }

    private Retry retry(HttpSettings settings, boolean isRepeatable) {
        IntervalFunction backoff = IntervalFunction.ofExponentialBackoff(settings.firstWait(), 2, LONGEST_BACKOFF);
        RetryConfig config = RetryConfig.<Attempt>custom()
                .maxAttempts(settings.attempts())
                .retryOnResult(attempt -> worthAnother(attempt, isRepeatable))
                .intervalBiFunction((tried, outcome) ->
                        Math.max(backoff.apply(tried), outcome.get().wanted().toMillis()))
                .build();
        return Retry.of(isRepeatable ? "ask" : "tell", config);
    }

    private boolean worthAnother(Attempt attempt, boolean isRepeatable) {
        return switch (attempt) {
            case Attempt.Done done -> false;
            case Attempt.Failed failed -> false;
            case Attempt.Postponed postponed -> postponed.pause().compareTo(limit) <= 0;
            case Attempt.Unwell unwell ->
                (isRepeatable || !unwell.mayHaveActed()) && unwell.pause().compareTo(limit) <= 0;
        };
    }

    private static String reason(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Postponed postponed -> postponed.reason();
            case Attempt.Unwell unwell -> unwell.reason();
            case Attempt.Done done -> "done";
            case Attempt.Failed failed -> "failed";
        };
    }
}
