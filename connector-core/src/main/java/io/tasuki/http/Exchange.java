package io.tasuki.http;

import io.tasuki.crm.CrmException;
import io.tasuki.time.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One try of a call: token, budget, circuit, the wire, the rules; in that order.
final class Exchange implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCaller.class);

    private final HttpSettings settings;
    private final ReplyRules rules;
    private final Optional<TokenKeeper> tokens;
    private final Time time;
    private final Transport transport;
    private final Budgets budgets;
    private final Circuit circuit;
    private final CrmClock clock;

    Exchange(HttpSettings settings, ReplyRules rules, Optional<TokenKeeper> tokens, Time time) {
        this.settings = settings;
        this.rules = rules;
        this.tokens = tokens;
        this.time = time;
        this.transport = new Transport(settings);
        this.budgets = new Budgets(settings.budgets(), time);
        this.circuit = new Circuit(settings.base().getHost(), time);
        this.clock = new CrmClock(time);
    }

    Budgets budgets() {
        return budgets;
    }

    Circuit circuit() {
        return circuit;
    }

    CrmClock clock() {
        return clock;
    }

    long sent() {
        return transport.sent();
    }

    @Override
    public void close() {
        transport.close();
    }

    void forgetToken() {
        tokens.ifPresent(TokenKeeper::forget);
    }

    Attempt attempt(Call call, Delivery delivery) throws CrmException {
        Token token = tokens.isPresent() ? tokens.get().token() : null;
        Outcome first = once(call, delivery, token);
        if (!(first.verdict() instanceof Verdict.RenewToken) || token == null || tokens.isEmpty()) {
            return first.attempt();
        }
        return once(call, delivery, tokens.get().renewed(token)).attempt();
    }

    /// @param verdict what the rules said, when there was an answer to judge
    private record Outcome(Attempt attempt, @Nullable Verdict verdict) {}

    private Outcome once(Call call, Delivery delivery, @Nullable Token token) throws CrmException {
        Optional<Duration> queue = budgets.reserve(call.budgets());
        if (queue.isEmpty()) {
            String message = call + ": too many calls are waiting for budget " + String.join(", ", call.budgets());
            throw new CrmException.Throttled(message, time.now().plus(settings.patience()));
        }
        Patience.rest(time, call, queue.get());
        if (!circuit.lets()) {
            throw new CrmException.Unavailable(call + ": not sent, the CRM failed too often just now");
        }
        return throughCircuit(call, delivery, token);
    }

    private Outcome throughCircuit(Call call, Delivery delivery, @Nullable Token token) {
        Duration begun = time.uptime();
        Attempt attempt = new Attempt.Failed(new CrmException.Unavailable(call + ": broke off"));
        try {
            Outcome outcome = wire(call, delivery, token);
            attempt = outcome.attempt();
            return outcome;
        } finally {
            circuit.record(call, attempt, time.uptime().minus(begun));
        }
    }

    private Outcome wire(Call call, Delivery delivery, @Nullable Token token) {
        SendWatch watch = transport.watch();
        Optional<Token> login = Optional.ofNullable(token);
        URI base = login.flatMap(Token::home).orElse(settings.base());
        Duration begun = time.uptime();
        try {
            Answer answer = transport.exchange(new Sending(call, base, login, watch, delivery));
            clock.observe(answer);
            log(call, answer, time.uptime().minus(begun));
            return judged(call, answer);
        } catch (TooLarge tooLarge) {
            return failed(new CrmException.Unreadable(call + ": " + tooLarge.getMessage()), watch, delivery);
        } catch (CrmException refused) {
            return new Outcome(new Attempt.Failed(refused), null);
        } catch (IOException failure) {
            LOG.debug("{} {}", call, failure.getClass().getSimpleName());
            String reason = watch.begun() ? "the answer was lost" : "no connection";
            String named = reason + " (" + failure.getClass().getSimpleName() + ")";
            return new Outcome(Attempt.Unwell.of(named, watch.begun()), null);
        }
    }

    // Whatever the answer was, a write that got one too large to read may have been acted on.
    private static Outcome failed(CrmException failure, SendWatch watch, Delivery delivery) {
        boolean lost = watch.begun() && !delivery.repeatable();
        String reason = "the answer was too large to read";
        return new Outcome(lost ? Attempt.Unwell.of(reason, true) : new Attempt.Failed(failure), null);
    }

    private Outcome judged(Call call, Answer answer) {
        if (answer.status() >= 300 && answer.status() < 400 && answer.status() != 304) {
            return new Outcome(redirected(call, answer), null);
        }
        Verdict verdict = unexpectedType(call, answer)
                ? new Verdict.Unwell(Duration.ZERO, "the answer is not " + call.expected() + suffix(answer))
                : rules.judge(call, answer);
        return new Outcome(attempt(call, answer, verdict), verdict);
    }

    private Attempt attempt(Call call, Answer answer, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accept accept -> new Attempt.Done(answer);
            case Verdict.Postpone postpone ->
                new Attempt.Postponed(postpone.pause(), postpone.reason() + suffix(answer));
            case Verdict.Unwell unwell ->
                new Attempt.Unwell(unwell.pause(), unwell.reason() + suffix(answer), true, unwell.tries());
            case Verdict.RenewToken renew -> denied(call, renew.reason() + suffix(answer));
            case Verdict.Fail fail -> new Attempt.Failed(fail.failure());
        };
    }

    private static boolean unexpectedType(Call call, Answer answer) {
        return answer.body().length > 0 && !Transport.isExpected(call, answer);
    }

    private static Attempt denied(Call call, String reason) {
        return new Attempt.Failed(
                new CrmException.AccessDenied(call + ": the login is not accepted: " + reason, "a valid login"));
    }

    // Names no place: a redirect's address may hold a secret.
    private static Attempt redirected(Call call, Answer answer) {
        return new Attempt.Failed(new CrmException.Unreadable(call + ": answered " + answer.status()
                + ", a redirect, which is not followed; check the connection's address"));
    }

    private String suffix(Answer answer) {
        return ReplyRules.trace(rules.correlationId(answer));
    }

    private void log(Call call, Answer answer, Duration took) {
        if (LOG.isDebugEnabled()) {
            String correlation = rules.correlationId(answer).orElse("-");
            LOG.debug("{} {} {} ms correlation {}", call, answer.status(), took.toMillis(), correlation);
        }
    }
}
