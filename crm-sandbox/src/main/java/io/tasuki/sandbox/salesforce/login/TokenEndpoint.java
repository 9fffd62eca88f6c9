package io.tasuki.sandbox.salesforce.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Credentials;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Query;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.OrgSwitches;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// `POST /services/oauth2/token`: one of three grants in, an access token out.
final class TokenEndpoint {

    private static final String ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final Bench bench;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Org org;
    private final Users users;
    private final ClientCheck client;
    private final RefreshTokens refreshTokens;
    private final LoginRate rate;
    private final InstantSource realClock;

    /// @param realClock judges assertions: whoever signs one looks at no sandbox's clock
    TokenEndpoint(Org org, Bench bench, Sessions sessions, InstantSource realClock) {
        this.org = org;
        this.bench = bench;
        this.credentials = bench.credentials();
        this.sessions = sessions;
        this.users = new Users(org);
        this.client = new ClientCheck(credentials);
        this.refreshTokens = new RefreshTokens(credentials.refreshToken());
        this.rate = new LoginRate(bench.clock());
        this.realClock = realClock;
    }

    Reply answer(Request request, PathValues path) {
        Query form = request.form();
        try {
            return Reply.ok(
                    switch (form.first("grant_type").orElse("")) {
                        case "client_credentials" -> byCredentials(request, form);
                        case ASSERTION -> byAssertion(request, form);
                        case "refresh_token" -> byRefreshToken(request, form);
                        default -> throw new OAuthProblem("unsupported_grant_type", "grant type not supported");
                    });
        } catch (OAuthProblem refused) {
            return refused.reply();
        }
    }

    private Map<String, String> byCredentials(Request request, Query form) throws OAuthProblem {
        client.requireClient(request, form);
        return signed(session(request, users.integration()));
    }

    /// No refresh token and no signature come back.
    private Map<String, String> byAssertion(Request request, Query form) throws OAuthProblem {
        Assertion assertion = Assertion.parse(form.first("assertion").orElse(""));
        client.requireId(assertion.issuer());
        assertion.requireSignature(credentials.signing().publicKey());
        assertion.requireAudience(
                List.of("https://login.salesforce.com", "https://test.salesforce.com", request.origin()));
        assertion.requireAlive(realClock.instant());
        String userId = users.named(assertion.subject())
                .orElseThrow(() -> OAuthProblem.invalidGrant("user hasn't approved this consumer"));
        return session(request, userId);
    }

    private Map<String, String> byRefreshToken(Request request, Query form) throws OAuthProblem {
        client.requireClient(request, form);
        OrgSwitches.Tokens told = switches();
        String next = refreshTokens.use(form.first("refresh_token").orElse(""), told.rotate());
        Map<String, String> session = signed(session(request, users.integration()));
        if (told.rotate()) {
            session.put("refresh_token", next);
        }
        if (!told.tellInstance()) {
            session.remove("instance_url");
        }
        return session;
    }

    private OrgSwitches.Tokens switches() {
        synchronized (org) {
            return org.switches().tokens();
        }
    }

    private Map<String, String> session(Request request, String userId) throws OAuthProblem {
        if (bench.limits() == Limits.REAL) {
            rate.count(userId);
        }
        Map<String, String> session = new LinkedHashMap<>();
        session.put("access_token", sessions.open(userId));
        session.put("scope", "api refresh_token");
        session.put("instance_url", request.origin());
        session.put("id", request.origin() + "/id/" + org.identity().organizationId() + "/" + userId);
        session.put("token_type", "Bearer");
        return session;
    }

    /// With the proof that the identity's address comes from the org.
    private Map<String, String> signed(Map<String, String> session) {
        String issuedAt = String.valueOf(bench.clock().millis());
        session.put("issued_at", issuedAt);
        session.put("signature", signature(session.get("id") + issuedAt));
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
}
