package io.tasuki.sandbox.salesforce;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tasuki.sandbox.control.Credentials;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Query;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.salesforce.state.Org;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// `POST /services/oauth2/token`: client credentials in, access token out; errors in the shape of OAuth, not of the
/// data API.
final class LoginEndpoint {

    private final Credentials credentials;
    private final Sessions sessions;
    private final String organizationId;
    private final String userId;
    private final InstantSource clock;

    LoginEndpoint(Credentials credentials, Sessions sessions, Org org) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.organizationId = org.identity().organizationId();
        this.userId = org.integrationUser();
        this.clock = org::now;
    }

    Reply answer(Request request, PathValues path) {
        Query form = request.form();
        String grant = form.first("grant_type").orElse("");
        if (!grant.equals("client_credentials")) {
            return refusal("unsupported_grant_type", "grant type not supported");
        }
        String[] basic = basic(request);
        if (!credentials.clientId().equals(form.first("client_id").orElse(basic[0]))) {
            return refusal("invalid_client_id", "client identifier invalid");
        }
        if (!credentials.clientSecret().equals(form.first("client_secret").orElse(basic[1]))) {
            return refusal("invalid_client", "invalid client credentials");
        }
        return Reply.ok(session(request.origin()));
    }

    private Map<String, String> session(String origin) {
        String identity = origin + "/id/" + organizationId + "/" + userId;
        String issuedAt = String.valueOf(clock.millis());
        Map<String, String> session = new LinkedHashMap<>();
        session.put("access_token", sessions.open());
        session.put("signature", signature(identity + issuedAt));
        session.put("scope", "api");
        session.put("instance_url", origin);
        session.put("id", identity);
        session.put("token_type", "Bearer");
        session.put("issued_at", issuedAt);
        return session;
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(credentials.clientSecret().getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    /// Id and secret may also come as HTTP basic authentication.
    private static String[] basic(Request request) {
        String header = request.header("Authorization").orElse("");
        if (!header.startsWith("Basic ")) {
            return new String[] {"", ""};
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8);
            String[] parts = pair.split(":", 2);
            return parts.length == 2 ? parts : new String[] {pair, ""};
        } catch (IllegalArgumentException notBase64) {
            return new String[] {"", ""};
        }
    }

    private static Reply refusal(String error, String description) {
        return Reply.json(400, Map.of("error", error, "error_description", description));
    }
}
