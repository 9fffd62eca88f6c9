package io.tasuki.sandbox.salesforce.login;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The access tokens that are good at the moment. One dies when nobody uses it for as long as the org's policy says, or
/// when it is closed. Safe for many threads.
public final class Sessions {

    private static final int TOKEN_BYTES = 48;
    private static final int SHORT_ID = 15;

    private record Session(String userId, Instant used) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> open = new HashMap<>();
    private final String organizationId;
    private final InstantSource clock;
    private final Supplier<Duration> patience;

    /// @param patience how long a session may rest; zero for ever
    public Sessions(String organizationId, InstantSource clock, Supplier<Duration> patience) {
        this.organizationId = organizationId;
        this.clock = clock;
        this.patience = patience;
    }

    /// A new token, opaque but for the org's id before the exclamation mark.
    synchronized String open(String userId) {
        String token = organizationId.substring(0, SHORT_ID) + "!AQ" + secret(random, TOKEN_BYTES);
        open.put(token, new Session(userId, clock.instant()));
        return token;
    }

    /// The user behind a token, whose session rests anew from now on.
    public synchronized Optional<String> use(String token) {
        Session session = open.get(token);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Duration rest = patience.get();
        if (!rest.isZero() && !now.isBefore(session.used().plus(rest))) {
            open.remove(token);
            return Optional.empty();
        }
        open.put(token, new Session(session.userId(), now));
        return Optional.of(session.userId());
    }

    public synchronized void close(String token) {
        open.remove(token);
    }

    public synchronized void closeAll() {
        open.clear();
    }

    /// Letters, digits, dots and underscores that nobody can guess.
    static String secret(SecureRandom random, int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn).replace('-', '.');
    }
}
