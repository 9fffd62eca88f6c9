package io.tasuki.sandbox.salesforce.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Json;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A JSON Web Token (RFC 7519) with which an app speaks for a user, signed RS256.
///
/// @param signed what the signature covers
record Assertion(JsonNode header, JsonNode claims, String signed, Signed signature) {

    private static final int PARTS = 3;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Signed(byte[] bytes) {}

    static Assertion parse(String text) throws OAuthProblem {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            throw invalid();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            return new Assertion(
                    Json.MAPPER.readTree(decoder.decode(parts[0])),
                    Json.MAPPER.readTree(decoder.decode(parts[1])),
                    parts[0] + "." + parts[1],
                    new Signed(decoder.decode(parts[2])));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw invalid();
        }
    }

    void requireSignature(PublicKey key) throws OAuthProblem {
        if (!header.path("alg").asText().equals("RS256") || !verifies(key)) {
            throw invalid();
        }
    }

    private boolean verifies(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(signed.getBytes(US_ASCII));
            return verifier.verify(signature.bytes());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /// Only the past is refused: the vendor's own command line sets an end thousands of years ahead, and is let in.
    void requireAlive(Instant now) throws OAuthProblem {
        if (!claims.path("exp").isNumber() || claims.path("exp").asLong() <= now.getEpochSecond()) {
            throw OAuthProblem.invalidGrant("expired authorization code");
        }
    }

    void requireAudience(List<String> allowed) throws OAuthProblem {
        List<String> named = new ArrayList<>();
        JsonNode audience = claims.path("aud");
        (audience.isArray() ? audience : List.of(audience))
                .forEach(each -> named.add(each.asText().replaceFirst("/+$", "")));
        if (named.stream().noneMatch(allowed::contains)) {
            throw OAuthProblem.invalidGrant("audience is invalid");
        }
    }

    String issuer() {
        return claims.path("iss").asText();
    }

    String subject() {
        return claims.path("sub").asText();
    }

    private static OAuthProblem invalid() {
        return OAuthProblem.invalidGrant("invalid assertion");
    }
}
