package io.tasuki.http;

import io.github.resilience4j.retry.Retry;
import io.tasuki.crm.CrmException;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sends calls to one CRM; safe for many threads.
///
/// 1. [#ask] is for what may be repeated; [#tell] never sends twice what may have reached the CRM.
/// 2. A [CrmException] from [#tell] promises that the CRM did not act on the call.
/// 3. All waiting (budget, retry) happens here, through [Time].
public final class HttpCaller implements AutoCloseable {

    private final Exchange exchange;
    private final Patience patience;

    HttpCaller(Exchange exchange, Patience patience) {
        this.exchange = exchange;
        this.patience = patience;
    }

    public static HttpCaller open(HttpSettings settings, ReplyRules rules, Time time) {
        return new HttpCaller(new Exchange(settings, rules, Optional.empty(), time), new Patience(settings, time));
    }

    public static HttpCaller open(HttpSettings settings, ReplyRules rules, TokenSource tokens, Time time) {
        return new HttpCaller(
                new Exchange(settings, rules, Optional.of(new TokenKeeper(tokens, time)), time),
                new Patience(settings, time));
    }

    /// Sends a call that may be repeated, as often as the settings allow.
    ///
    /// @return an answer that the rules accepted
    public Answer ask(Call call) throws CrmException {
        return repeat(call, Delivery.ASK);
    }

    /// Sends a call that may be repeated, and hands the body of a successful answer on as it comes.
    ///
    /// @return an answer that the rules accepted, without the body that the receiver took
    public Answer fetch(Call call, Receiver receiver) throws CrmException {
        return repeat(call, Delivery.into(receiver));
    }

    /// Sends a call that must not be acted on twice.
    ///
    /// @return an answer that the rules accepted
    /// @throws CrmException when the CRM did not act on it
    /// @throws LostAnswer when it may have
    public Answer tell(Call call) throws CrmException, LostAnswer {
        return send(call, Delivery.TELL);
    }

    /// Gives a budget of that name another size from now on, for instance since the CRM told what it grants.
    public void allow(Budget budget) {
        exchange.budgets().allow(budget);
    }

    /// Has the next call log in anew, for what a user may do can be fixed when the session begins.
    public void renewLogin() {
        exchange.forgetToken();
    }

    /// The CRM's own time by its latest reply and the time since, in whole seconds; empty before the first reply.
    public Optional<Instant> crmNow() {
        return exchange.clock().now();
    }

    /// The CRM's own time as its latest reply said; empty before the first.
    public Optional<Instant> crmLastRead() {
        return exchange.clock().lastRead();
    }

    /// Waits between two looks at something the CRM is still working on.
    ///
    /// @throws CrmException.Unavailable when the thread is asked to stop
    public void pause(Call waitingFor, Duration wait) throws CrmException {
        patience.rest(waitingFor, wait);
    }

    /// Requests sent so far, repetitions included.
    public long callsMade() {
        return exchange.sent();
    }

    @Override
    public void close() {
        exchange.close();
    }

    private Answer repeat(Call call, Delivery delivery) throws CrmException {
        try {
            return send(call, delivery);
        } catch (LostAnswer lost) {
            throw new IllegalStateException("only a call that must not be repeated can lose its answer", lost);
        }
    }

    private Answer send(Call call, Delivery delivery) throws CrmException, LostAnswer {
        Retry.AsyncContext<Attempt> tries = patience.tries(delivery.repeatable());
        int failures = 0;
        while (true) {
            Attempt attempt = exchange.attempt(call, delivery);
            failures += attempt instanceof Attempt.Unwell ? 1 : 0;
            long wait = tries.onResult(attempt);
            if (wait < 0) {
                tries.onComplete();
            }
            if (wait < 0 || failures >= mostFailures(call, attempt)) {
                return conclude(call, attempt, delivery.repeatable());
            }
            patience.pause(call, attempt, Duration.ofMillis(wait));
        }
    }

    private static int mostFailures(Call call, Attempt attempt) {
        return attempt instanceof Attempt.Unwell unwell ? Math.min(call.failures(), unwell.tries()) : call.failures();
    }

    private Answer conclude(Call call, Attempt attempt, boolean repeatable) throws CrmException, LostAnswer {
        return switch (attempt) {
            case Attempt.Done done -> done.answer();
            case Attempt.Failed failed -> throw failed.failure();
            case Attempt.Postponed postponed ->
                throw new CrmException.Throttled(call + ": " + postponed.reason(), patience.moment(postponed.pause()));
            case Attempt.Unwell unwell -> {
                String message = call + ": " + unwell.reason();
                if (unwell.mayHaveActed() && !repeatable) {
                    throw new LostAnswer(message);
                }
                throw new CrmException.Unavailable(message);
            }
        };
    }
}
