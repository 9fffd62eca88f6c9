package io.tasuki.sandbox.salesforce.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tasuki.sandbox.control.Credentials;
import io.tasuki.sandbox.http.Query;
import io.tasuki.sandbox.http.Request;
import java.util.Base64;

/// Whether a request comes from the app it names: id and secret in the form, or as HTTP basic authentication.
final class ClientCheck {

    private static final String BASIC = "Basic ";

    private final Credentials credentials;

    ClientCheck(Credentials credentials) {
        this.credentials = credentials;
    }

    void requireClient(Request request, Query form) throws OAuthProblem {
        String[] basic = basic(request);
        requireId(form.first("client_id").orElse(basic[0]));
        if (!credentials.clientSecret().equals(form.first("client_secret").orElse(basic[1]))) {
            throw new OAuthProblem("invalid_client", "invalid client credentials");
        }
    }

    void requireId(String id) throws OAuthProblem {
        if (!credentials.clientId().equals(id)) {
            throw new OAuthProblem("invalid_client_id", "client identifier invalid");
        }
    }

    private static String[] basic(Request request) {
        String header = request.header("Authorization").orElse("");
        if (!header.startsWith(BASIC)) {
            return new String[] {"", ""};
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(BASIC.length())), UTF_8);
            String[] parts = pair.split(":", 2);
            return parts.length == 2 ? parts : new String[] {pair, ""};
        } catch (IllegalArgumentException notBase64) {
            return new String[] {"", ""};
        }
    }
}
