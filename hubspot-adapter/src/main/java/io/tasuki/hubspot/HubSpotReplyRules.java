package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.ReplyRules;
import io.tasuki.http.Verdict;
import io.tasuki.hubspot.HubSpotShapes.Problem;
import io.tasuki.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// HubSpot's status table. What one record did wrong (400, 404, 409) is left to the call that knows the record.
final class HubSpotReplyRules implements ReplyRules {

    private static final Duration LOCKED = Duration.ofSeconds(2);
    private static final Duration ROLLING = Duration.ofSeconds(10);
    private static final Duration SECONDLY = Duration.ofSeconds(1);
    private static final Duration MIGRATING = Duration.ofHours(1);

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
            case 414 -> fail(new CrmException.Unreadable(call + ": 414, the address became too long"));
            case 423 -> new Verdict.Postpone(atLeast(LOCKED, answer), named(answer, problem));
            case 429 -> tooFast(call, answer, problem);
            case 477 -> fail(migrating(call, answer));
            case 530 -> fail(new CrmException.AccessDenied(call + ": 530, the token is malformed", "a valid token"));
            default -> other(answer, problem);
        };
    }

    @Override
    public Optional<String> correlationId(Answer answer) {
        return answer.header("X-HubSpot-Correlation-Id")
                .or(() -> answer.successful()
                        ? Optional.empty()
                        : Optional.ofNullable(HubSpotJson.problem(answer).correlationId()));
    }

    /// Status, category and codes; never the message, which may quote what people typed.
    static String named(Answer answer, Problem problem) {
        return (answer.status() + " " + named(problem)).strip();
    }

    static String named(Problem problem) {
        Stream<String> codes = problem.errors().stream()
                .flatMap(detail -> Stream.of(orEmpty(detail.code()), orEmpty(detail.in())));
        return Stream.concat(Stream.of(orEmpty(problem.category()), orEmpty(problem.subCategory())), codes)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Verdict other(Answer answer, Problem problem) {
        return answer.status() >= 400 && answer.status() < 500
                ? new Verdict.Accept()
                : new Verdict.Unwell(Duration.ZERO, named(answer, problem));
    }

    private Verdict tooFast(Call call, Answer answer, Problem problem) {
        String policy = orEmpty(problem.policyName()).toUpperCase(Locale.ROOT);
        if (policy.contains("DAILY")) {
            return fail(new CrmException.BudgetSpent(call + ": 429 " + policy, budget.midnight()));
        }
        boolean secondly = policy.equals("SECONDLY") || call.budget().equals(HubSpotSettings.SEARCH);
        Duration wait = answer.retryAfter(time.now()).orElse(secondly ? SECONDLY : ROLLING);
        return new Verdict.Postpone(wait, ("429 " + policy).strip());
    }

    private CrmException migrating(Call call, Answer answer) {
        Duration wait = answer.retryAfter(time.now()).orElse(MIGRATING);
        return new CrmException.Throttled(
                call + ": 477, the account is moving between data centres",
                time.now().plus(wait));
    }

    private static CrmException denied(Call call, Answer answer, Problem problem) {
        List<String> scopes = Stream.of("requiredGranularScopes", "requiredScopes")
                .flatMap(key -> problem.context(key).stream())
                .distinct()
                .toList();
        String missing = scopes.isEmpty() ? "a permission the token lacks" : String.join(", ", scopes);
        return new CrmException.AccessDenied(call + ": " + named(answer, problem), missing);
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
