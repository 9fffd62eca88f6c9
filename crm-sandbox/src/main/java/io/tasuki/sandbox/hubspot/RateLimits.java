package io.tasuki.sandbox.hubspot;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// A Professional portal's limits for a private app, on the sandbox's clock (usage guidelines of September 2026).
///
/// Searches have a limit of their own, stay out of the burst one, and are told nothing by headers.
final class RateLimits {

    private static final int BURST = 190;
    private static final int ASSOCIATIONS = 150;
    private static final int SEARCHES = 5;
    private static final long DAILY = 625_000;
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final ZoneId zone;
    private final Window burst = new Window(BURST, TEN_SECONDS);
    private final Window associations = new Window(ASSOCIATIONS, TEN_SECONDS);
    private final Window searches = new Window(SEARCHES, Duration.ofSeconds(1));
    private LocalDate today = LocalDate.MIN;
    private long usedToday;

    RateLimits(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /// Counts the call, or answers 429.
    synchronized Optional<Reply> refuse(Request request) {
        if (request.path().startsWith("/oauth/")) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        turnDay(now);
        if (usedToday >= DAILY) {
            return Optional.of(throttled("DAILY", "daily"));
        }
        if (isSearch(request) && !searches.admit(now)) {
            return Optional.of(throttled("SECONDLY", "secondly"));
        }
        if (isAssociations(request) && !associations.admit(now)) {
            return Optional.of(throttled("TEN_SECONDLY_ROLLING", "ten_secondly_rolling"));
        }
        if (!isSearch(request) && !burst.admit(now)) {
            return Optional.of(throttled("TEN_SECONDLY_ROLLING", "ten_secondly_rolling"));
        }
        usedToday++;
        return Optional.empty();
    }

    /// Adds the headers that tell how much is left.
    synchronized Reply tell(Request request, Reply reply) {
        if (isSearch(request) || request.path().startsWith("/oauth/")) {
            return reply;
        }
        return reply.with("X-HubSpot-RateLimit-Daily", Long.toString(DAILY))
                .with("X-HubSpot-RateLimit-Daily-Remaining", Long.toString(DAILY - usedToday))
                .with("X-HubSpot-RateLimit-Interval-Milliseconds", Long.toString(TEN_SECONDS.toMillis()))
                .with("X-HubSpot-RateLimit-Max", Integer.toString(BURST))
                .with("X-HubSpot-RateLimit-Remaining", Integer.toString(burst.left(clock.instant())));
    }

    private void turnDay(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        if (!day.equals(today)) {
            today = day;
            usedToday = 0;
        }
    }

    private static Reply throttled(String policy, String words) {
        return Problem.throttled(policy, "You have reached your " + words + " limit.")
                .reply();
    }

    private static boolean isSearch(Request request) {
        return request.method().equals("POST") && request.path().endsWith("/search");
    }

    private static boolean isAssociations(Request request) {
        return request.path().startsWith("/crm/v4/associations/")
                || request.path().startsWith("/crm/associations/");
    }
}
