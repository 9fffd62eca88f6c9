package io.tasuki.salesforce.login;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.HttpCaller;
import io.tasuki.http.HttpSettings;
import io.tasuki.http.Token;
import io.tasuki.http.TokenSource;
import io.tasuki.salesforce.settings.SalesforceSettings;
import io.tasuki.salesforce.wire.Json;
import io.tasuki.time.Time;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Logs in by one of the three server flows.
public final class SalesforceLogin implements TokenSource, AutoCloseable {

    private final SalesforceSettings settings;
    private final Grant grant;
    private final HttpCaller http;
    private volatile @Nullable URI home;

    /// @throws io.tasuki.crm.SettingException when the key file is unusable
    public SalesforceLogin(SalesforceSettings settings, SecretKeeper secrets, Time time) {
        this.settings = settings;
        this.http = HttpCaller.open(
                HttpSettings.of(settings.loginUrl()).withMaximumBytes(1 << 20),
                new LoginRules(settings.credentials(), time),
                time);
        this.grant = Grant.of(settings.credentials(), http, secrets, time);
    }

    @Override
    public Token fetch() throws CrmException {
        Answer answer = grant.ask();
        JsonNode body = Json.tree(answer.body()).orElseThrow(SalesforceLogin::unreadable);
        String secret = body.path("access_token").asText("");
        if (secret.isEmpty()) {
            throw unreadable();
        }
        grant.keep(body);
        URI told = home(body.path("instance_url").asText(""));
        home = told;
        return new Token(secret, Optional.of(told), Optional.empty());
    }

    /// Where the organisation lives, as the latest login said; empty before the first.
    public Optional<URI> organisation() {
        return Optional.ofNullable(home);
    }

    /// Requests sent so far, repetitions included.
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

    static Call call() {
        return Call.of("POST", "/services/oauth2/token");
    }

    // A renewal may leave the address out: then the former one holds.
    private URI home(String instanceUrl) throws CrmException {
        if (!instanceUrl.isEmpty()) {
            return InstanceAddress.trusted(settings.loginUrl(), instanceUrl);
        }
        return organisation().orElse(settings.loginUrl());
    }

    private static CrmException unreadable() {
        return new CrmException.Unreadable("the answer to the login holds no token");
    }
}
