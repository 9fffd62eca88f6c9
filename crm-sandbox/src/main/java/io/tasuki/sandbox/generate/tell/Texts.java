package io.tasuki.sandbox.generate.tell;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Values as data sets write them; nothing is an empty text.
public final class Texts {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Texts() {}

    public static String moment(@Nullable Instant moment) {
        return moment == null ? "" : written(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    // A world writes hundreds of moments a lead: a formatter's pattern would take most of the time.
    private static String written(LocalDateTime at) {
        StringBuilder text = new StringBuilder(24).append(at.toLocalDate()).append('T');
        digits(text, at.getHour(), 10).append(':');
        digits(text, at.getMinute(), 10).append(':');
        digits(text, at.getSecond(), 10).append('.');
        return digits(text, at.getNano() / 1_000_000, 100).append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int highest) {
        for (int unit = highest; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
    }

    public static String day(@Nullable Instant moment) {
        return moment == null ? "" : moment.atZone(TOKYO).toLocalDate().toString();
    }
}
