package io.tasuki.sandbox.hubspot.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.http.Body;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Query;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Switches;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import io.tasuki.sandbox.hubspot.wire.Gateway;
import io.tasuki.sandbox.hubspot.wire.Moments;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Who may call: the standing bearer token, or one that the OAuth endpoint gave out for a while.
public final class Access {

    private static final String BEARER = "Bearer ";
    private static final Pattern WELL_FORMED = Pattern.compile("[\\w.~+/=-]*");

    private final Portal portal;
    private final Bench bench;
    private final Map<String, Instant> expiries = new HashMap<>();
    private String refreshToken;

    public Access(Portal portal, Bench bench) {
        this.portal = portal;
        this.bench = bench;
        this.refreshToken = bench.credentials().refreshToken();
    }

    public void addTo(CallTable calls) {
        calls.on("POST", "/oauth/2026-03/token", this::token);
        calls.on("POST", "/oauth/v1/token", (request, path) -> inOlderShape(token(request, path)));
        calls.on("POST", "/oauth/2026-03/revoke", this::revoke);
    }

    public Optional<Reply> refuse(Request request) {
        if (request.path().startsWith("/oauth/")) {
            return Optional.empty();
        }
        String token = token(request);
        if (!WELL_FORMED.matcher(token).matches()) {
            return Optional.of(Gateway.page(530));
        }
        if (bench.faults().takes(Fault.Kind.EXPIRE_TOKEN, request)) {
            expiries.computeIfPresent(token, (known, expiry) -> portal.now());
            return Optional.of(expired(portal.now()));
        }
        Instant expiry = expiries.get(token);
        if (expiry != null && !expiry.isAfter(portal.now())) {
            return Optional.of(expired(expiry));
        }
        boolean known = expiry != null || token.equals(bench.credentials().accessToken());
        return known ? Optional.empty() : Optional.of(unknown());
    }

    /// Whether the call shows a token that OAuth gave out.
    public boolean isOauth(Request request) {
        return expiries.containsKey(token(request));
    }

    private static String token(Request request) {
        return request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .orElse("");
    }

    private static Reply unknown() {
        return Problem.of(
                        401,
                        "INVALID_AUTHENTICATION",
                        "Authentication credentials not found. This API supports OAuth 2.0 authentication.")
                .reply();
    }

    private static Reply expired(Instant expiry) {
        return Problem.of(401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call expired.")
                .withContext("expireTime", List.of(Moments.text(expiry)))
                .reply();
    }

    /// The first version knew nothing of RFC 6749's error shape.
    private static Reply inOlderShape(Reply reply) throws IOException {
        if (reply.status() == 200 || !(reply.body() instanceof Body.Whole shape)) {
            return reply;
        }
        ObjectNode body = (ObjectNode) Json.MAPPER.readTree(shape.bytes());
        return Reply.json(reply.status(), body.without(List.of("error", "error_description")));
    }

    private Reply token(Request request, PathValues path) {
        Query form = request.form();
        if (!form.first("grant_type").equals(Optional.of("refresh_token"))) {
            return oauthError("unsupported_grant_type", "BAD_GRANT_TYPE", "only refresh_token is served here");
        }
        if (!form.first("client_id").equals(Optional.of(bench.credentials().clientId()))
                || !form.first("client_secret")
                        .equals(Optional.of(bench.credentials().clientSecret()))) {
            return oauthError("invalid_client", "BAD_CLIENT_ID", "missing or unknown client id or secret");
        }
        if (!form.first("refresh_token").equals(Optional.of(refreshToken))) {
            return oauthError("invalid_grant", "BAD_REFRESH_TOKEN", "missing or invalid refresh token");
        }
        return granted();
    }

    /// A revoked refresh token ends; the access tokens it gave out live on.
    private Reply revoke(Request request, PathValues path) {
        if (request.form().first("token").equals(Optional.of(refreshToken))) {
            refreshToken = "revoked-" + UUID.randomUUID();
        }
        return Reply.ok(Map.of());
    }

    private Reply granted() {
        String token = "na1-" + UUID.randomUUID();
        Switches.Tokens tokens = portal.switches().tokens();
        expiries.put(token, portal.now().plusSeconds(tokens.seconds()));
        if (tokens.rotate()) {
            refreshToken = "na1-" + UUID.randomUUID();
        }
        return Reply.ok(Map.of(
                "token_type",
                "bearer",
                "access_token",
                token,
                "refresh_token",
                refreshToken,
                "expires_in",
                tokens.seconds()));
    }

    /// RFC 6749's shape and HubSpot's older one in the same body.
    private static Reply oauthError(String error, String status, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", message);
        body.put("status", status);
        body.put("message", message);
        return Reply.json(400, body);
    }
}
