package io.tasuki.salesforce.login;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.HttpCaller;
import io.tasuki.salesforce.settings.Credentials;
import io.tasuki.time.Time;
import java.util.ArrayList;
import java.util.List;

/// What is shown to get a token. Used by one thread at a time.
sealed interface Grant permits ClientCredentialsGrant, JwtGrant, RefreshGrant {

    /// @throws CrmException.AccessDenied when the login is refused
    Answer ask() throws CrmException;

    /// Keeps what the answer replaces, before the token in it is used.
    default void keep(JsonNode answer) throws CrmException {
        // Most grants stay as they are.
    }

    static Grant of(Credentials credentials, HttpCaller http, SecretKeeper secrets, Time time) {
        return switch (credentials) {
            case Credentials.ClientSecret secret -> new ClientCredentialsGrant(secret, http);
            case Credentials.SignedAssertion signed ->
                new JwtGrant(new Assertion(signed, SigningKey.read(signed.keyFile())), http, time);
            case Credentials.RefreshToken token -> new RefreshGrant(token, http, secrets);
        };
    }

    static Call form(String type, List<Call.Pair> fields) {
        List<Call.Pair> all = new ArrayList<>(List.of(new Call.Pair("grant_type", type)));
        all.addAll(fields);
        return SalesforceLogin.call().form(all);
    }
}
