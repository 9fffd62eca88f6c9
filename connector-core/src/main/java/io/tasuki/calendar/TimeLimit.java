package io.tasuki.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// By when something is promised, counted from a moment.
public sealed interface TimeLimit {

    /// The last moment at which the promise is still kept.
    Instant due(Instant start, WorkingTime work);

    /// The words a configuration writes it with.
    String text();

    /// True when only the time counts in which somebody works.
    default boolean inWorkingTime() {
        return switch (this) {
            case BusinessDays days -> true;
            case BusinessHours hours -> true;
            case Days days -> false;
            case Hours hours -> false;
        };
    }

    /// By the close of the nth working day. The first is the day the moment lies on while somebody still works, else the
    /// next one: `1 business day` means the same day.
    record BusinessDays(int days) implements TimeLimit {

        @Override
        public Instant due(Instant start, WorkingTime work) {
            return work.close(work.firstFrom(start).atZone(work.zone()).toLocalDate(), days - 1);
        }

        @Override
        public String text() {
            return days + (days == 1 ? " business day" : " business days");
        }
    }

    /// Within so much working time.
    record BusinessHours(int hours) implements TimeLimit {

        @Override
        public Instant due(Instant start, WorkingTime work) {
            return work.plus(start, Duration.ofHours(hours));
        }

        @Override
        public String text() {
            return hours + (hours == 1 ? " business hour" : " business hours");
        }
    }

    /// By the end of the nth day after the moment's own, whoever works.
    record Days(int days) implements TimeLimit {

        @Override
        public Instant due(Instant start, WorkingTime work) {
            return start.atZone(work.zone())
                    .toLocalDate()
                    .plusDays(days + 1L)
                    .atStartOfDay(work.zone())
                    .toInstant();
        }

        @Override
        public String text() {
            return days + (days == 1 ? " day" : " days");
        }
    }

    /// Within so many hours, day and night.
    record Hours(int hours) implements TimeLimit {

        @Override
        public Instant due(Instant start, WorkingTime work) {
            return start.plus(Duration.ofHours(hours));
        }

        @Override
        public String text() {
            return hours + (hours == 1 ? " hour" : " hours");
        }
    }

    Pattern WORDS = Pattern.compile("(\\d{1,4}) (business )?(day|hour)s?");

    /// Reads `1 business day`, `4 business hours`, `7 days`, `24 hours`.
    ///
    /// @throws IllegalArgumentException when it is none of these
    static TimeLimit parse(String text) {
        Matcher words = WORDS.matcher(text.strip());
        if (!words.matches() || Integer.parseInt(words.group(1)) == 0) {
            throw new IllegalArgumentException("'" + text + "' is not a time to promise");
        }
        int number = Integer.parseInt(words.group(1));
        boolean business = words.group(2) != null;
        if (words.group(3).equals("day")) {
            return business ? new BusinessDays(number) : new Days(number);
        }
        return business ? new BusinessHours(number) : new Hours(number);
    }
}
