package io.tasuki.app.live;

import io.tasuki.app.serve.Door;
import io.tasuki.time.Time;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who may look: by the token, by an invitation that works once, or by a session that either of them began.
///
/// 1. Secrets are compared in constant time.
/// 2. After ten wrong tokens within a minute nobody gets in by token until the minute is over.
/// 3. A session ends after twelve hours, with the process, or when its owner leaves.
public final class Visitors {

    static final Duration SESSION = Duration.ofHours(12);
    private static final Duration INVITATION = Duration.ofMinutes(15);
    private static final Duration WHILE = Duration.ofMinutes(1);
    private static final int WRONG_TRIES = 10;
    private static final int MOST_SESSIONS = 1_000;

    private final byte[] token;
    private final Time time;
    private final Map<String, Duration> invitations = new HashMap<>();
    private final Map<String, Duration> sessions = new HashMap<>();
    private Duration counted = Duration.ZERO;
    private int wrong;

    public Visitors(String token, Time time) {
        this.token = bytes(token);
        this.time = time;
    }

    /// A code that opens one session, within a quarter of an hour.
    public synchronized String invitation() {
        String code = Door.newToken();
        invitations.put(code, time.uptime().plus(INVITATION));
        return code;
    }

    /// A new session; empty when the code is not or no longer good.
    synchronized Optional<String> invited(String code) {
        Duration until = invitations.remove(code);
        return until == null || time.uptime().compareTo(until) > 0 ? Optional.empty() : Optional.of(begin());
    }

    /// A new session; empty when the token is wrong.
    synchronized Optional<String> login(String shown) {
        return isToken(shown) ? Optional.of(begin()) : Optional.empty();
    }

    synchronized boolean isToken(String shown) {
        Duration now = time.uptime();
        if (now.minus(counted).compareTo(WHILE) > 0) {
            counted = now;
            wrong = 0;
        }
        if (wrong >= WRONG_TRIES) {
            return false;
        }
        boolean right = MessageDigest.isEqual(token, bytes(shown));
        wrong += right ? 0 : 1;
        return right;
    }

    synchronized boolean knows(String session) {
        Duration until = sessions.get(session);
        return until != null && time.uptime().compareTo(until) <= 0;
    }

    synchronized void leave(String session) {
        sessions.remove(session);
    }

    private String begin() {
        Duration now = time.uptime();
        sessions.values().removeIf(until -> now.compareTo(until) > 0);
        if (sessions.size() >= MOST_SESSIONS) {
            sessions.clear();
        }
        String session = Door.newToken();
        sessions.put(session, now.plus(SESSION));
        return session;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
