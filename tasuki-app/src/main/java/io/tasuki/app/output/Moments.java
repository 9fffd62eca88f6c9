package io.tasuki.app.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Tells people moments by the clock on their wall: `2026-11-24T17:15:00+09:00`, as `--as-of` takes it.
public record Moments(ZoneId zone) {

    /// Without what is below a second.
    public String told(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
