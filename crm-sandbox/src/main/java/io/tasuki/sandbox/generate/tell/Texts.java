package io.tasuki.sandbox.generate.tell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Values as data sets write them; nothing is an empty text.
public final class Texts {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Texts() {}

    public static String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    public static String day(@Nullable Instant moment) {
        return moment == null ? "" : moment.atZone(TOKYO).toLocalDate().toString();
    }
}
