package io.tasuki.sandbox.salesforce.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/// The two ways the API writes a moment, and the ways it reads one. The org keeps whole seconds.
public final class Moments {

    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ACCEPTED = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private Moments() {}

    /// As the Bulk API and the rows of the org write it: `2018-02-01T09:00:00.000Z`.
    public static String stored(Instant moment) {
        return STORED.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /// As REST writes it: `2018-02-01T09:00:00.000+0000`.
    public static String rest(String stored) {
        return stored.endsWith("Z") ? stored.substring(0, stored.length() - 1) + "+0000" : stored;
    }

    /// @throws DateTimeException when `text` is no moment with an offset
    public static String parse(String text) {
        return stored(OffsetDateTime.parse(text, ACCEPTED).toInstant());
    }
}
