package io.tasuki.sandbox.hubspot.gate;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Switches;
import io.tasuki.sandbox.hubspot.wire.ApiAddress;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A portal's limits, on the sandbox's clock: one burst for a private app and one for OAuth, a day for all.
///
/// Searches have a limit of their own, stay out of the burst one, and are told nothing by headers.
public final class RateLimits {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Portal portal;
    private final Window burst = new Window(TEN_SECONDS);
    private final Window oauthBurst = new Window(TEN_SECONDS);
    private final Window associations = new Window(TEN_SECONDS);
    private final Window searches = new Window(Duration.ofSeconds(1));
    private LocalDate today = LocalDate.MIN;
    private long usedToday;

    public RateLimits(Portal portal) {
        this.portal = portal;
    }

    /// Counts the call, or answers 429.
    public Optional<Reply> refuse(Request request, boolean oauth) {
        if (isFree(request)) {
            return Optional.empty();
        }
        Instant now = portal.now();
        Switches.Rates rates = portal.switches().limits();
        if (!oauth && leftToday() <= 0) {
            return Optional.of(throttled("DAILY", "daily"));
        }
        if (isSearch(request) && !searches.admit(now, rates.searches())) {
            return Optional.of(throttled("SECONDLY", "secondly"));
        }
        boolean associated = ApiAddress.of(request).isAssociations();
        boolean admitted = (!associated || associations.admit(now, rates.associations()))
                && (isSearch(request) || window(oauth).admit(now, most(oauth)));
        if (!admitted) {
            return Optional.of(throttled("TEN_SECONDLY_ROLLING", "ten_secondly_rolling"));
        }
        usedToday++;
        return Optional.empty();
    }

    /// Adds the headers that tell how much is left; OAuth apps have no day to tell of.
    public Reply tell(Request request, boolean oauth, Reply reply) {
        if (isSearch(request) || isFree(request)) {
            return reply;
        }
        Reply told = reply.with("X-HubSpot-RateLimit-Interval-Milliseconds", Long.toString(TEN_SECONDS.toMillis()))
                .with("X-HubSpot-RateLimit-Max", Integer.toString(most(oauth)))
                .with(
                        "X-HubSpot-RateLimit-Remaining",
                        Integer.toString(window(oauth).left(portal.now(), most(oauth))));
        return oauth
                ? told
                : told.with(
                                "X-HubSpot-RateLimit-Daily",
                                Long.toString(portal.switches().limits().daily()))
                        .with("X-HubSpot-RateLimit-Daily-Remaining", Long.toString(leftToday()));
    }

    private Window window(boolean oauth) {
        return oauth ? oauthBurst : burst;
    }

    private int most(boolean oauth) {
        Switches.Rates rates = portal.switches().limits();
        return oauth ? rates.oauthBurst() : rates.burst();
    }

    /// Calls left until midnight of the portal's time zone.
    public long leftToday() {
        LocalDate day = LocalDate.ofInstant(portal.now(), portal.timeZone());
        if (!day.equals(today)) {
            today = day;
            usedToday = 0;
        }
        return Math.max(0, portal.switches().limits().daily() - usedToday);
    }

    /// As if other apps of the account had made so many calls that only `calls` are left.
    public void leaveToday(long calls) {
        leftToday();
        usedToday = portal.switches().limits().daily() - calls;
    }

    private static Reply throttled(String policy, String words) {
        return Problem.throttled(policy, "You have reached your " + words + " limit.")
                .reply();
    }

    private static boolean isFree(Request request) {
        return request.path().startsWith("/oauth/");
    }

    private static boolean isSearch(Request request) {
        return request.method().equals("POST") && request.path().endsWith("/search");
    }
}
