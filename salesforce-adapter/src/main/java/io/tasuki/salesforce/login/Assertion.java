package io.tasuki.salesforce.login;

import io.tasuki.salesforce.settings.Credentials;
import io.tasuki.salesforce.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// The signed claim that an app may act for a user: a JWT, by RFC 7523.
record Assertion(Credentials.SignedAssertion login, SigningKey key) {

    /// Longer ones are refused.
    private static final Duration LIFE = Duration.ofMinutes(2);

    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    String at(Instant now) {
        byte[] claims = Json.bytes(Json.object()
                .put("iss", login.clientId())
                .put("sub", login.username())
                .put("aud", login.audience())
                .put("exp", now.plus(LIFE).getEpochSecond()));
        String signed = base64(HEADER.getBytes(StandardCharsets.US_ASCII)) + "." + base64(claims);
        return signed + "." + base64(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
