package io.tasuki.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From nine to six, Monday to Friday; in Tokyo not on Japan's holidays. All times are local.
class TimeLimitTest {

    private static final Map<DayOfWeek, List<OpenHours>> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
            .collect(Collectors.toMap(day -> day, day -> List.of(OpenHours.parse("9:00-18:00"))));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "limits.csv", numLinesToSkip = 1)
    void isDueWhenItIsDue(String name, ZoneId zone, String limit, LocalDateTime start, LocalDateTime due) {
        Instant end = TimeLimit.parse(limit).due(start.atZone(zone).toInstant(), work(zone));

        assertThat(end.atZone(zone).toLocalDateTime()).as(name).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 business day", "2 business days", "1 business hour", "7 days", "24 hours"})
    void isToldAsItIsWritten(String text) {
        assertThat(TimeLimit.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0 days", "1.5 hours", "-1 days", "7", "1 working day"})
    void whatIsNoLimitIsRefused(String text) {
        assertThatThrownBy(() -> TimeLimit.parse(text)).hasMessage("'" + text + "' is not a time to promise");
    }

    @Test
    void aBreakAtNoonIsNoWorkingTime() {
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        WorkingTime work = new WorkingTime(
                zone,
                Map.of(DayOfWeek.TUESDAY, List.of(OpenHours.parse("9:00-12:00"), OpenHours.parse("13:00-24:00"))),
                Holidays.NONE);
        Instant eleven = at("2026-11-24T11:00", zone);

        assertThat(new TimeLimit.BusinessHours(2).due(eleven, work)).isEqualTo(at("2026-11-24T14:00", zone));
        assertThat(work.firstFrom(at("2026-11-24T12:30", zone))).isEqualTo(at("2026-11-24T13:00", zone));
        assertThat(new TimeLimit.BusinessDays(1).due(eleven, work)).isEqualTo(at("2026-11-25T00:00", zone));
        assertThat(work.between(eleven, at("2026-12-01T09:30", zone))).hasHours(12).hasMinutes(12 * 60 + 30);
        assertThat(work.between(at("2026-12-01T09:30", zone), eleven)).isZero();
    }

    @Test
    void aCalendarWithoutWorkIsAMistake() {
        assertThatThrownBy(() -> new WorkingTime(ZoneId.of("UTC"), Map.of(), Holidays.NONE)).hasMessageContaining("no working hours");
        WorkingTime closed = new WorkingTime(ZoneId.of("UTC"), WEEK, day -> Optional.of("closed"));
        assertThatThrownBy(() -> closed.firstFrom(Instant.parse("2026-11-24T10:00:00Z"))).hasMessageContaining("look at the holidays");
    }

    @Test
    void hoursThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> OpenHours.parse("18:00-9:00")).hasMessage("working hours end before they begin: 18:00-09:00");
        assertThatThrownBy(() -> OpenHours.parse("nine to five")).hasMessageContaining("are no working hours");
        assertThatThrownBy(() -> OpenHours.parse("9-25:00")).hasMessageContaining("are no working hours");
    }

    private static WorkingTime work(ZoneId zone) {
        return new WorkingTime(zone, WEEK, zone.equals(ZoneId.of("Asia/Tokyo")) ? new JapaneseHolidays() : Holidays.NONE);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
