package io.tasuki.sandbox.salesforce;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The access tokens that are good at the moment; safe for many threads.
final class Sessions {

    private static final int TOKEN_BYTES = 48;

    private final SecureRandom random = new SecureRandom();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final String organizationId;

    Sessions(String organizationId) {
        this.organizationId = organizationId;
    }

    /// A new token, opaque but for the org's id before the exclamation mark.
    String open() {
        byte[] drawn = new byte[TOKEN_BYTES];
        random.nextBytes(drawn);
        String secret =
                Base64.getUrlEncoder().withoutPadding().encodeToString(drawn).replace('-', '.');
        String token = organizationId.substring(0, 15) + "!AQ" + secret;
        open.add(token);
        return token;
    }

    boolean knows(String token) {
        return open.contains(token);
    }

    void close(String token) {
        open.remove(token);
    }
}
