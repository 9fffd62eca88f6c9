package io.tasuki.hubspot.api;

import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.ReplyRules;
import io.tasuki.http.Verdict;
import io.tasuki.hubspot.settings.HubSpotRates;
import io.tasuki.hubspot.wire.HubSpotJson;
import io.tasuki.hubspot.wire.HubSpotShapes.Problem;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// HubSpot's status table. What one record did wrong (400, 404, 409) is left to the call that knows the record.
public final class HubSpotReplyRules implements ReplyRules {

    private static final String CORRELATION = "X-HubSpot-Correlation-Id";
    private static final Duration LOCKED = Duration.ofSeconds(2);
    private static final Duration ROLLING = Duration.ofSeconds(10);
    private static final Duration SECONDLY = Duration.ofSeconds(1);
    private static final Duration MIGRATING = Duration.ofHours(1);
    private static final int FEW_TRIES = 2;

    private final HubSpotBudget budget;
    private final Time time;

    HubSpotReplyRules(HubSpotBudget budget, Time time) {
        this.budget = budget;
        this.time = time;
    }

    @Override
    public Verdict judge(Call call, Answer answer) {
        budget.observe(answer);
        if (answer.successful()) {
            return new Verdict.Accept();
        }
        Problem problem = HubSpotJson.problem(answer);
        return switch (answer.status()) {
            case 401 -> new Verdict.RenewToken(named(answer, problem));
            case 403 -> fail(denied(call, answer, problem));
            case 414 ->
                fail(new CrmException.Unreadable(call + ": " + traced(answer, problem) + ", the address is too long"));
            case 423 -> new Verdict.Postpone(atLeast(LOCKED, answer), named(answer, problem));
            case 429 -> tooFast(call, answer, problem);
            case 477 -> fail(migrating(call, answer, problem));
            case 530 ->
                fail(new CrmException.AccessDenied(
                        call + ": " + traced(answer, problem) + ", the token is malformed", "a valid token"));
            default -> other(answer, problem);
        };
    }

    @Override
    public Optional<String> correlationId(Answer answer) {
        return answer.successful() ? answer.header(CORRELATION) : correlation(answer, HubSpotJson.problem(answer));
    }

    private static Optional<String> correlation(Answer answer, Problem problem) {
        return answer.header(CORRELATION).or(() -> Optional.ofNullable(problem.correlationId()));
    }

    /// Status, category and codes; never the message, which may quote what people typed.
    public static String named(Answer answer, Problem problem) {
        return (answer.status() + " " + named(problem)).strip();
    }

    /// The same, with the id by which HubSpot's support finds the call.
    static String traced(Answer answer, Problem problem) {
        return named(answer, problem) + ReplyRules.trace(correlation(answer, problem));
    }

    public static String named(Problem problem) {
        Stream<String> codes =
                problem.errors().stream().flatMap(detail -> Stream.of(orEmpty(detail.code()), orEmpty(detail.in())));
        return Stream.concat(Stream.of(orEmpty(problem.category()), orEmpty(problem.subCategory())), codes)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Verdict other(Answer answer, Problem problem) {
        return switch (answer.status()) {
            case 522, 525, 526 -> new Verdict.Unwell(Duration.ZERO, named(answer, problem), FEW_TRIES);
            default ->
                answer.status() >= 400 && answer.status() < 500
                        ? new Verdict.Accept()
                        : new Verdict.Unwell(Duration.ZERO, named(answer, problem));
        };
    }

    private Verdict tooFast(Call call, Answer answer, Problem problem) {
        String policy = orEmpty(problem.policyName()).toUpperCase(Locale.ROOT);
        if (policy.contains("DAILY")) {
            return fail(new CrmException.BudgetSpent(
                    call + ": " + traced(answer, problem) + " " + policy, budget.midnight()));
        }
        boolean secondly = policy.equals("SECONDLY") || call.budgets().contains(HubSpotRates.SEARCH);
        Duration wait = answer.retryAfter(time.now()).orElse(secondly ? SECONDLY : ROLLING);
        return new Verdict.Postpone(wait, (named(answer, problem) + " " + policy).strip());
    }

    // All of the portal moves, so the other calls are not even sent.
    private CrmException migrating(Call call, Answer answer, Problem problem) {
        Instant until = time.now().plus(answer.retryAfter(time.now()).orElse(MIGRATING));
        budget.suspendUntil(until);
        return new CrmException.Throttled(
                call + ": " + traced(answer, problem) + ", the account is moving between data centres", until);
    }

    private static CrmException denied(Call call, Answer answer, Problem problem) {
        List<String> scopes = Stream.of("requiredGranularScopes", "requiredScopes")
                .flatMap(key -> problem.context(key).stream())
                .distinct()
                .toList();
        String missing = scopes.isEmpty() ? "a permission the token lacks" : String.join(", ", scopes);
        return new CrmException.AccessDenied(call + ": " + traced(answer, problem), missing);
    }

    private Duration atLeast(Duration least, Answer answer) {
        Duration asked = answer.retryAfter(time.now()).orElse(Duration.ZERO);
        return asked.compareTo(least) > 0 ? asked : least;
    }

    private static Verdict fail(CrmException failure) {
        return new Verdict.Fail(failure);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
