package io.tasuki.sandbox.salesforce.soql.match;

import io.tasuki.sandbox.salesforce.soql.Literal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/// The day it is in the org, against which relative date literals are read.
public record Today(LocalDate date, ZoneId zone) {

    private static final int MONTHS_OF_QUARTER = 3;

    public static Today at(Instant now, ZoneId zone) {
        return new Today(LocalDate.ofInstant(now, zone), zone);
    }

    LocalDate firstDay(Literal.Span span) {
        return first(span.unit(), span.first());
    }

    LocalDate lastDay(Literal.Span span) {
        return first(span.unit(), span.last() + 1).minusDays(1);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// The first day of the unit that lies `distance` units from the one today is in.
    private LocalDate first(Literal.Unit unit, int distance) {
        return switch (unit) {
            case DAY -> date.plusDays(distance);
            case WEEK ->
                date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).plusWeeks(distance);
            case MONTH -> date.withDayOfMonth(1).plusMonths(distance);
            case QUARTER ->
                date.withDayOfMonth(1)
                        .minusMonths((date.getMonthValue() - 1) % MONTHS_OF_QUARTER)
                        .plusMonths((long) distance * MONTHS_OF_QUARTER);
            case YEAR -> date.withDayOfYear(1).plusYears(distance);
        };
    }
}
