package io.tasuki.salesforce.login;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.HttpCaller;
import io.tasuki.http.HttpSettings;
import io.tasuki.http.ReplyRules;
import io.tasuki.http.Token;
import io.tasuki.http.TokenSource;
import io.tasuki.http.Verdict;
import io.tasuki.salesforce.settings.SalesforceSettings;
import io.tasuki.salesforce.wire.ApiError;
import io.tasuki.salesforce.wire.Json;
import io.tasuki.time.Time;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Logs in with the client credentials of an External Client App.
public final class SalesforceLogin implements TokenSource, AutoCloseable {

    /// More than about 3,600 logins an hour are refused for a while.
    private static final Duration LOGIN_RATE_RECOVERS = Duration.ofMinutes(10);

    private static final Duration BREATH = Duration.ofSeconds(2);

    private final SalesforceSettings settings;
    private final HttpCaller http;
    private @Nullable URI home;

    public SalesforceLogin(SalesforceSettings settings, Time time) {
        this.settings = settings;
        this.http = HttpCaller.open(HttpSettings.of(settings.loginUrl()), new LoginRules(time), time);
    }

    @Override
    public Token fetch() throws CrmException {
        Answer answer = http.ask(call());
        JsonNode body = Json.tree(answer.body()).orElseThrow(SalesforceLogin::unreadable);
        String secret = body.path("access_token").asText("");
        if (secret.isEmpty()) {
            throw unreadable();
        }
        home = home(body.path("instance_url").asText(""));
        return new Token(secret, Optional.of(home), Optional.empty());
    }

    private Call call() {
        return Call.of("POST", "/services/oauth2/token")
                .form(List.of(
                        new Call.Pair("grant_type", "client_credentials"),
                        new Call.Pair("client_id", settings.clientId()),
                        new Call.Pair("client_secret", settings.clientSecret())));
    }

    public long callsMade() {
        return http.callsMade();
    }

    public Optional<Instant> crmNow() {
        return http.crmNow();
    }

    @Override
    public void close() {
        http.close();
    }

    // A renewal may leave the address out: then the former one holds.
    private URI home(String instanceUrl) throws CrmException {
        if (!instanceUrl.isEmpty()) {
            return InstanceAddress.trusted(settings.loginUrl(), instanceUrl);
        }
        return home == null ? settings.loginUrl() : home;
    }

    private static CrmException unreadable() {
        return new CrmException.Unreadable("the answer to the login holds no token");
    }

    /// Login errors have a shape of their own: an object with `error` and `error_description`.
    private record LoginRules(Time time) implements ReplyRules {

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
            if (answer.status() == 429 || tooManyLogins(answer)) {
                Duration wait = tooManyLogins(answer) ? LOGIN_RATE_RECOVERS : BREATH;
                return new Verdict.Postpone(answer.retryAfter(time.now()).orElse(wait), reason);
            }
            return new Verdict.Fail(new CrmException.AccessDenied(
                    call + ": the login was refused: " + reason, "a login by client_id and client_secret"));
        }

        @Override
        public Optional<String> correlationId(Answer answer) {
            return answer.header("X-SFDC-Request-Id");
        }

        private static boolean tooManyLogins(Answer answer) {
            return Json.tree(answer.body())
                    .filter(body -> body.path("error_description").asText("").contains("rate exceeded"))
                    .isPresent();
        }
    }
}
