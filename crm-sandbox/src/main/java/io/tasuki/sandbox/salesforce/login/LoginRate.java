package io.tasuki.sandbox.salesforce.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// A user logs in 3,600 times in an hour at most; safe for many threads.
final class LoginRate {

    static final int AN_HOUR = 3_600;
    private static final Duration HOUR = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> logins = new HashMap<>();

    LoginRate(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void count(String userId) throws OAuthProblem {
        Instant now = clock.instant();
        Deque<Instant> recent = logins.computeIfAbsent(userId, user -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.getFirst().isAfter(now.minus(HOUR))) {
            recent.removeFirst();
        }
        if (recent.size() >= AN_HOUR) {
            throw OAuthProblem.invalidGrant("login rate exceeded");
        }
        recent.addLast(now);
    }
}
