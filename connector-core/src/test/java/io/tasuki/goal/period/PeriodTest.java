package io.tasuki.goal.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, HALF_YEAR, APRIL, 2026-04-01, 2026-09-30, 2026, 1",
        "2026-09-30, HALF_YEAR, APRIL, 2026-04-01, 2026-09-30, 2026, 1",
        "2026-10-01, HALF_YEAR, APRIL, 2026-10-01, 2027-03-31, 2026, 2",
        "2027-03-31, HALF_YEAR, APRIL, 2026-10-01, 2027-03-31, 2026, 2",
        "2027-02-10, QUARTER, APRIL, 2027-01-01, 2027-03-31, 2026, 4",
        "2028-02-29, YEAR, APRIL, 2027-04-01, 2028-03-31, 2027, 1",
        "2026-12-31, YEAR, JANUARY, 2026-01-01, 2026-12-31, 2026, 1",
        "2026-02-28, HALF_YEAR, SEPTEMBER, 2025-09-01, 2026-02-28, 2025, 1",
        "2026-01-15, QUARTER, FEBRUARY, 2025-11-01, 2026-01-31, 2025, 4"
    })
    void aDayLiesInOnePeriodOfTheFiscalYear(
            LocalDate day, PeriodKind kind, Month starts, LocalDate from, LocalDate until, int year, int part) {
        Period period = Period.containing(day, kind, starts);

        assertThat(period).isEqualTo(new Period(from, until));
        assertThat(period.name(kind, starts)).contains(new Period.FiscalName(kind, year, part));
    }

    @Test
    void theOneBeforeIsAsManyMonthsLongOrAsManyDays() {
        assertThat(period("2026-10-01", "2027-03-31").before()).isEqualTo(period("2026-04-01", "2026-09-30"));
        assertThat(period("2028-03-01", "2028-03-31").before()).isEqualTo(period("2028-02-01", "2028-02-29"));
        assertThat(period("2026-10-05", "2026-10-14").before()).isEqualTo(period("2026-09-25", "2026-10-04"));
    }

    @Test
    void whatIsLeftIsCutIntoMonths() {
        Period half = period("2026-10-01", "2027-03-31");

        assertThat(half.monthsAfter(LocalDate.parse("2027-02-10")))
                .containsExactly(period("2027-02-11", "2027-02-28"), period("2027-03-01", "2027-03-31"));
        assertThat(half.monthsAfter(LocalDate.parse("2027-03-31"))).isEmpty();
        assertThat(half.monthsAfter(LocalDate.parse("2026-08-31"))).hasSize(7);
    }

    @Test
    void daysArePassedAtTheirEnd() {
        Period half = period("2026-10-01", "2027-03-31");

        assertThat(half.days()).isEqualTo(182);
        assertThat(half.passed(LocalDate.parse("2026-09-30"))).isZero();
        assertThat(half.passed(LocalDate.parse("2026-10-01"))).isEqualTo(1);
        assertThat(half.passed(LocalDate.parse("2030-01-01"))).isEqualTo(182);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNone() {
        assertThatThrownBy(() -> period("2026-10-02", "2026-10-01")).hasMessageContaining("before it begins");
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
