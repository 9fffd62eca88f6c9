package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// When people work, and where their days are cut.
final class Hours {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final int OFFICE_SECONDS = 9 * 3_600;

    private Hours() {}

    /// Nine to six in Tokyo is midnight to nine in UTC.
    static Instant office(Dice dice, Instant day) {
        return day.truncatedTo(ChronoUnit.DAYS).plusSeconds(dice.between(0, OFFICE_SECONDS));
    }

    /// In the office hours of a day that lies so many days after `from`, and always after `from`.
    static Instant later(Dice dice, Instant from, int least, int most) {
        Instant moment = office(dice, from.plus(Duration.ofDays(dice.between(least, most))));
        return moment.isAfter(from) ? moment : from.plusSeconds(dice.between(60, 1_800));
    }

    static Instant hoursBefore(Dice dice, Instant moment, int least, int most) {
        return moment.minusSeconds(dice.between(least * 3_600, most * 3_600));
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
