package io.tasuki.it;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// Compares field values as the CRMs hold them: a moment may be ISO text or milliseconds since 1970.
final class Values {

    private Values() {}

    static boolean same(String field, String wanted, String written) {
        if (!field.endsWith("_at") || wanted.isEmpty() || written.isEmpty()) {
            return wanted.equals(written);
        }
        return moment(wanted).equals(moment(written));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException milliseconds) {
            return Instant.ofEpochMilli(Long.parseLong(text)).truncatedTo(ChronoUnit.SECONDS);
        }
    }
}
