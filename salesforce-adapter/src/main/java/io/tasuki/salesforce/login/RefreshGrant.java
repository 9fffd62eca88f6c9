package io.tasuki.salesforce.login;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.HttpCaller;
import io.tasuki.salesforce.settings.Credentials;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refresh token. Where the app rotates them, each use ends the one that was sent: the next is kept first.
final class RefreshGrant implements Grant {

    private static final String REFRESH_TOKEN = "refresh_token";

    private final Credentials.RefreshToken login;
    private final HttpCaller http;
    private final SecretKeeper secrets;
    private @Nullable String unkept;

    RefreshGrant(Credentials.RefreshToken login, HttpCaller http, SecretKeeper secrets) {
        this.login = login;
        this.http = http;
        this.secrets = secrets;
    }

    @Override
    public Answer ask() throws CrmException {
        List<Call.Pair> fields = new ArrayList<>(
                List.of(new Call.Pair("client_id", login.clientId()), new Call.Pair(REFRESH_TOKEN, present())));
        login.clientSecret().ifPresent(secret -> fields.add(new Call.Pair("client_secret", secret)));
        return http.ask(Grant.form(REFRESH_TOKEN, fields));
    }

    @Override
    public void keep(JsonNode answer) throws CrmException {
        String sent = present();
        String next = answer.path(REFRESH_TOKEN).asText(sent);
        if (!next.equals(sent) || unkept != null) {
            unkept = next;
            secrets.keep(REFRESH_TOKEN, login.refreshToken(), next);
            unkept = null;
        }
    }

    private String present() {
        String known = unkept;
        return known == null ? secrets.find(REFRESH_TOKEN, login.refreshToken()).orElse(login.refreshToken()) : known;
    }
}
