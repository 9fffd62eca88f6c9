package io.tasuki.sandbox.control;

import java.security.SecureRandom;
import java.util.HexFormat;

/// What a client must show; made anew at every start, so nobody comes to rely on it.
public record Credentials(
        String accessToken, String clientId, String clientSecret, String refreshToken, SigningKey signing) {

    public static Credentials random() {
        SecureRandom random = new SecureRandom();
        return new Credentials(
                "pat-na1-" + hex(random, 16),
                "tasuki-" + hex(random, 8),
                hex(random, 24),
                "na1-" + hex(random, 20),
                new SigningKey());
    }

    /// Never shows the secrets.
    @Override
    public String toString() {
        return "Credentials[clientId=" + clientId + "]";
    }

    private static String hex(SecureRandom random, int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
