package io.tasuki.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table was typed in from the published calendars, not computed.
class JapaneseHolidaysTest {

    private final JapaneseHolidays holidays = new JapaneseHolidays();

    @ParameterizedTest
    @ValueSource(ints = {2009, 2019, 2020, 2021, 2024, 2025, 2026, 2027, 2028})
    void everyDayIsThePublishedOne(int year) throws IOException {
        Map<LocalDate, String> table = table(year);

        assertThat(table).hasSizeGreaterThan(14);
        assertThat(new TreeMap<>(holidays.ofYear(year))).isEqualTo(table);
    }

    @Test
    void aYearWhoseRulesAreNotKnownIsNotGuessed() {
        assertThatThrownBy(() -> holidays.name(LocalDate.of(2006, 5, 4))).hasMessageContaining("from 2007 to 2099");
    }

    @Test
    void aDateOfAnotherAgeIsAnOrdinaryDayWhereThatIsAskedFor() {
        Holidays lenient = holidays.whereKnown();

        assertThat(lenient.contains(LocalDate.of(1970, 1, 1))).isFalse();
        assertThat(lenient.contains(LocalDate.of(2100, 1, 1))).isFalse();
        assertThat(lenient.name(LocalDate.of(2026, 9, 22))).contains("国民の休日");
    }

    private static Map<LocalDate, String> table(int year) throws IOException {
        Map<LocalDate, String> table = new TreeMap<>();
        try (InputStream file = Objects.requireNonNull(JapaneseHolidaysTest.class.getResourceAsStream("japan.csv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(year + "-"))
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> table.put(LocalDate.parse(cells[0]), cells[1]));
        }
        return table;
    }
}
