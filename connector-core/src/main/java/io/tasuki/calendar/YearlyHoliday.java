package io.tasuki.calendar;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// A holiday that comes every year from one year to another, but for the years in which it was moved.
///
/// @param day its day of a year
/// @param moved its day in years for which a law of their own moved it
record YearlyHoliday(String name, int since, int until, IntFunction<LocalDate> day, Map<Integer, LocalDate> moved) {

    private static final int EVER = Integer.MAX_VALUE;

    static YearlyHoliday on(String name, Month month, int day) {
        return new YearlyHoliday(name, 0, EVER, year -> LocalDate.of(year, month, day), Map.of());
    }

    /// On the first, second, … Monday of a month.
    static YearlyHoliday onMonday(String name, Month month, int ordinal) {
        return new YearlyHoliday(
                name,
                0,
                EVER,
                year -> LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY)),
                Map.of());
    }

    static YearlyHoliday by(String name, IntFunction<LocalDate> day) {
        return new YearlyHoliday(name, 0, EVER, day, Map.of());
    }

    YearlyHoliday from(int year) {
        return new YearlyHoliday(name, year, until, day, moved);
    }

    YearlyHoliday to(int year) {
        return new YearlyHoliday(name, since, year, day, moved);
    }

    YearlyHoliday moved(LocalDate... days) {
        Map<Integer, LocalDate> all = new HashMap<>(moved);
        for (LocalDate other : days) {
            all.put(other.getYear(), other);
        }
        return new YearlyHoliday(name, since, until, day, Map.copyOf(all));
    }

    boolean comesIn(int year) {
        return since <= year && year <= until;
    }

    LocalDate of(int year) {
        LocalDate other = moved.get(year);
        return other == null ? day.apply(year) : other;
    }
}
