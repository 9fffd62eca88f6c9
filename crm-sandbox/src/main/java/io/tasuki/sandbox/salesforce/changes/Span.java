package io.tasuki.sandbox.salesforce.changes;

import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.state.Moments;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The span of time a client asks about, in whole minutes: the API ignores seconds.
///
/// @param end the first minute that does not belong to it
record Span(Instant start, Instant end) {

    /// @param reach how far back a span may begin
    static Span of(Call call, Instant now, Duration reach) throws SalesforceProblem {
        Instant start = moment(call, "start");
        Instant end = moment(call, "end");
        if (!start.isBefore(end)) {
            throw invalid("startDate must chronologically precede endDate by at least one minute");
        }
        if (start.isBefore(now.minus(reach).truncatedTo(ChronoUnit.MINUTES))) {
            throw invalid("startDate cannot be more than " + reach.toDays() + " days ago");
        }
        if (start.isAfter(now)) {
            throw invalid("startDate must not be in the future");
        }
        Instant covered = now.truncatedTo(ChronoUnit.MINUTES);
        return new Span(start, end.isAfter(covered) ? covered : end);
    }

    /// @param stored a stamp as rows keep it, or nothing
    boolean covers(String stored) {
        return stored.compareTo(Moments.stored(start)) >= 0 && stored.compareTo(Moments.stored(end)) < 0;
    }

    private static Instant moment(Call call, String name) throws SalesforceProblem {
        String text = call.request().query().first(name).orElse("");
        try {
            // A plus that nobody encoded arrives as a space.
            return Instant.parse(Moments.parse(text.replace(' ', '+'))).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException unreadable) {
            throw invalid(name + " is not a date: " + text);
        }
    }

    private static SalesforceProblem invalid(String message) {
        return SalesforceProblem.badRequest("INVALID_REPLICATION_DATE", message);
    }
}
