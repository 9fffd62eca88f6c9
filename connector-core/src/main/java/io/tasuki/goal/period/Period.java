package io.tasuki.goal.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The days a target stands for, first and last included.
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on " + until + ", before it begins on " + from);
        }
    }

    /// The period of the fiscal year that a day lies in.
    ///
    /// @param starts the month the fiscal year starts in
    public static Period containing(LocalDate day, PeriodKind kind, Month starts) {
        int into = Math.floorMod(day.getMonthValue() - starts.getValue(), 12);
        LocalDate first = day.withDayOfMonth(1).minusMonths(into % kind.months());
        return new Period(first, first.plusMonths(kind.months()).minusDays(1));
    }

    /// What it is called, where it is one of the fiscal year's own.
    public Optional<FiscalName> name(PeriodKind kind, Month starts) {
        if (!equals(containing(from, kind, starts))) {
            return Optional.empty();
        }
        int into = Math.floorMod(from.getMonthValue() - starts.getValue(), 12);
        return Optional.of(new FiscalName(kind, from.minusMonths(into).getYear(), into / kind.months() + 1));
    }

    /// The one as long before it.
    public Period before() {
        boolean whole = from.getDayOfMonth() == 1 && until.equals(YearMonth.from(until).atEndOfMonth());
        long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(until)) + 1;
        return new Period(whole ? from.minusMonths(months) : from.minusDays(days()), from.minusDays(1));
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, until) + 1;
    }

    /// How many of its days are over at the end of a day.
    public int passed(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(from, day) + 1, 0, days());
    }

    /// The months from the next day until its end, each cut to those days; where it has not begun, those before it too.
    public List<Period> monthsAfter(LocalDate day) {
        List<Period> months = new ArrayList<>();
        LocalDate first = day.plusDays(1);
        while (!first.isAfter(until)) {
            LocalDate end = YearMonth.from(first).atEndOfMonth();
            months.add(new Period(first, end.isAfter(until) ? until : end));
            first = end.plusDays(1);
        }
        return months;
    }

    /// Its name in the fiscal year, which is called by the year it starts in.
    ///
    /// @param part 1 for the first of the year
    public record FiscalName(PeriodKind kind, int fiscalYear, int part) {}
}
