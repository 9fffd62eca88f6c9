package io.tasuki.salesforce.login;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.ReplyRules;
import io.tasuki.http.Verdict;
import io.tasuki.salesforce.settings.Credentials;
import io.tasuki.salesforce.wire.ApiError;
import io.tasuki.salesforce.wire.Json;
import io.tasuki.time.Time;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What the answer to a login means. Login errors have a shape of their own: `error` and `error_description`.
record LoginRules(Credentials credentials, Time time) implements ReplyRules {

    /// More than about 3,600 logins an hour are refused for a while.
    private static final Duration LOGIN_RATE_RECOVERS = Duration.ofMinutes(10);

    private static final Duration BREATH = Duration.ofSeconds(2);

    /// Words of descriptions that say what to do; a description itself may repeat what was sent.
    private static final Map<String, String> REMEDIES = Map.of(
            "hasn't approved", "admit the user in the app's policies: Permitted Users, then a permission set",
            "audience", "set audience to the login host of this organisation",
            "no client credentials user", "choose a Run As user in the app's policies for the client credentials flow",
            "ip restricted", "allow this machine's address in the user's profile or relax it in the app's policies",
            "expired access/refresh token", "let the app in once more and set the new refresh_token",
            "authentication failure", "see the user's login history in Setup");

    @Override
    public Verdict judge(Call call, Answer answer) {
        if (answer.successful()) {
            return new Verdict.Accept();
        }
        String reason =
                "answered " + answer.status() + " " + ApiError.of(answer).code();
        if (answer.status() >= 500) {
            return new Verdict.Unwell(Duration.ZERO, reason);
        }
        String description = description(answer);
        boolean tooMany = description.contains("rate exceeded");
        if (answer.status() == 429 || tooMany) {
            Duration wait = tooMany ? LOGIN_RATE_RECOVERS : BREATH;
            return new Verdict.Postpone(answer.retryAfter(time.now()).orElse(wait), reason);
        }
        String missing = REMEDIES.entrySet().stream()
                .filter(entry -> description.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("a login by " + credentials.keys());
        return new Verdict.Fail(
                new CrmException.AccessDenied(call + ": the login was refused: " + reason.strip(), missing));
    }

    @Override
    public Optional<String> correlationId(Answer answer) {
        return answer.header("X-SFDC-Request-Id");
    }

    private static String description(Answer answer) {
        return Json.tree(answer.body())
                .map((JsonNode body) -> body.path("error_description").asText(""))
                .orElse("");
    }
}
