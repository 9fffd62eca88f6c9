package io.tasuki.hubspot.api;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.HttpCaller;
import io.tasuki.http.Token;
import io.tasuki.http.TokenSource;
import io.tasuki.hubspot.settings.Credentials;
import io.tasuki.hubspot.wire.HubSpotJson;
import io.tasuki.hubspot.wire.HubSpotShapes.Grant;
import io.tasuki.time.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gets access tokens for a refresh token. One that comes back changed is kept before the access token is used: the
/// former one may have ended with this call.
final class HubSpotLogin implements TokenSource {

    private static final String REFRESH_TOKEN = "refresh_token";

    private final Credentials.App app;
    private final HttpCaller http;
    private final SecretKeeper secrets;
    private final Time time;
    private @Nullable String unkept;

    /// @param http sends no token of its own
    HubSpotLogin(Credentials.App app, HttpCaller http, SecretKeeper secrets, Time time) {
        this.app = app;
        this.http = http;
        this.secrets = secrets;
        this.time = time;
    }

    @Override
    public Token fetch() throws CrmException {
        String refresh = refreshToken();
        Call call = Call.of("POST", "/oauth/2026-03/token")
                .form(List.of(
                        new Call.Pair("grant_type", REFRESH_TOKEN),
                        new Call.Pair("client_id", app.clientId()),
                        new Call.Pair("client_secret", app.clientSecret()),
                        new Call.Pair(REFRESH_TOKEN, refresh)));
        Answer answer = http.ask(call);
        Grant grant = read(call, answer);
        String token = grant.accessToken();
        if (!answer.successful() || token == null || token.isEmpty()) {
            throw refused(call, answer, grant);
        }
        keep(refresh, grant);
        return new Token(token, Optional.empty(), Optional.of(time.now().plus(untilRenewal(grant))));
    }

    private String refreshToken() {
        String known = unkept;
        return known == null ? secrets.find(REFRESH_TOKEN, app.refreshToken()).orElse(app.refreshToken()) : known;
    }

    private void keep(String sent, Grant grant) throws CrmException {
        String next = grant.refreshToken() == null ? sent : grant.refreshToken();
        if (!next.equals(sent) || unkept != null) {
            unkept = next;
            secrets.keep(REFRESH_TOKEN, app.refreshToken(), next);
            unkept = null;
        }
    }

    // Of the half hour that a token lives, five minutes are left for calls under way and for clocks that differ.
    private static Duration untilRenewal(Grant grant) {
        return Duration.ofSeconds(grant.expiresIn()).multipliedBy(25).dividedBy(30);
    }

    private static Grant read(Call call, Answer answer) throws CrmException {
        try {
            return HubSpotJson.read(answer.body(), Grant.class);
        } catch (IOException malformed) {
            throw new CrmException.Unreadable(
                    call + ": " + answer.status() + ", the answer is not the JSON it should be");
        }
    }

    // Codes only: the words that come with them may repeat what was sent.
    private static CrmException refused(Call call, Answer answer, Grant grant) {
        String codes = Stream.of(grant.error(), grant.status())
                .flatMap(Stream::ofNullable)
                .filter(code -> code.matches("\\w{1,60}"))
                .collect(Collectors.joining(" "));
        return new CrmException.AccessDenied(
                call + ": " + (answer.status() + " " + codes).strip(),
                "a refresh token, client id and secret that HubSpot takes");
    }
}
