package io.tasuki.salesforce.login;

import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.HttpCaller;
import io.tasuki.salesforce.settings.Credentials;
import java.util.List;

/// The app's own key and secret.
record ClientCredentialsGrant(Credentials.ClientSecret app, HttpCaller http) implements Grant {

    @Override
    public Answer ask() throws CrmException {
        return http.ask(Grant.form(
                "client_credentials",
                List.of(
                        new Call.Pair("client_id", app.clientId()),
                        new Call.Pair("client_secret", app.clientSecret()))));
    }
}
