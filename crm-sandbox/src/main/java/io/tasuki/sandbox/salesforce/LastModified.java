package io.tasuki.sandbox.salesforce;

import io.tasuki.sandbox.http.Body;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Since when an answer looks as it does; a client that knows it is told so with a 304. Not safe for threads.
final class LastModified {

    /// When an answer that has not been seen to change is said to have been made.
    private static final Instant ALWAYS = Instant.parse("2015-01-01T00:00:00Z");

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private record Seen(int content, Instant since) {}

    private final InstantSource clock;
    private final Map<String, Seen> seen = new HashMap<>();

    LastModified(InstantSource clock) {
        this.clock = clock;
    }

    /// @param answer the whole answer as it is now
    Reply unlessKnown(Call call, Reply answer) {
        Instant since = since(call.request().path(), answer);
        String known = call.request().header("If-Modified-Since").orElse("");
        Reply told = isKnown(known, since) ? Reply.empty(304) : answer;
        return told.with("Last-Modified", HTTP_DATE.format(since));
    }

    private Instant since(String path, Reply answer) {
        int content = answer.body() instanceof Body.Whole body ? Arrays.hashCode(body.bytes()) : 0;
        Seen before = seen.get(path);
        if (before == null) {
            before = new Seen(content, ALWAYS);
        } else if (before.content() != content) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            // Dates know seconds only: two changes within one must still differ.
            Instant later = before.since().plusSeconds(1);
            before = new Seen(content, now.isAfter(later) ? now : later);
        }
        seen.put(path, before);
        return before.since();
    }

    private static boolean isKnown(String known, Instant since) {
        try {
            return !known.isEmpty()
                    && !since.isAfter(ZonedDateTime.parse(known, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
