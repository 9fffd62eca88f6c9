package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Days as Java's calendar cuts them, in zones whose clock never changes and in others.
class LocalDayTest {

    private static final List<String> MOMENTS = Stream.of(
                    "1951-07-01T14:30:00Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "1999-12-31T14:59:59.999Z", "2024-02-29T15:00:00Z",
                    "2026-03-29T01:00:00Z", "2026-10-25T00:59:59Z", "2026-11-29T18:29:59Z", "2026-11-29T18:30:00Z")
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "Asia/Bangkok", "Asia/Kolkata", "Asia/Dubai", "UTC", "Z", "Europe/Berlin", "America/New_York", "+05:45", "-03:30"})
    void aMomentFallsOnTheDayThatACalendarShowsThere(String zone) {
        List<LocalDate> days = asked(session -> MOMENTS.stream().map(moment -> day(session, moment, zone)).toList());

        assertThat(days).isEqualTo(MOMENTS.stream()
                .map(moment -> Instant.parse(moment).atZone(ZoneId.of(zone)).toLocalDate())
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "Asia/Bangkok", "Asia/Kolkata", "Asia/Dubai", "UTC", "Z", "Europe/Berlin", "+05:45", "-03:30"})
    void aDayBeginsWhenACalendarTurnsThere(String zone) {
        List<LocalDate> days = Stream.of("1951-07-02", "1970-01-01", "1970-01-02", "2026-03-29", "2026-11-30").map(LocalDate::parse).toList();

        List<Instant> moments = asked(session -> days.stream().map(day -> start(session, day, zone)).toList());

        assertThat(moments).isEqualTo(days.stream().map(day -> day.atStartOfDay(ZoneId.of(zone)).toInstant()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "Asia/Bangkok", "UTC", "Z", "Europe/Berlin", "America/New_York", "+05:45", "-03:30"})
    void theNextDayBeginsWhereTheDayOfAMomentEnds(String zone) {
        List<Instant> begins = asked(session -> {
            session.script("create temp table seen (moment timestamp)");
            MOMENTS.forEach(moment -> session.execute("insert into seen values (?)", Instant.parse(moment)));
            return session.query(
                    "select day_start(local_day(moment, $1) + 1, $1) from seen order by moment", row -> row.moment(1).orElseThrow(), zone);
        });

        assertThat(begins).isEqualTo(MOMENTS.stream()
                .map(moment -> Instant.parse(moment).atZone(ZoneId.of(zone)).toLocalDate().plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant())
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "Asia/Bangkok", "Asia/Kolkata", "Asia/Dubai", "UTC", "Z", "Europe/Berlin", "Asia/Seoul", "+05:45", "-03:30"})
    void aClockThatIsTakenForSteadyNeverChangedSince1970(String zone) {
        List<Long> minutes = asked(session -> session.query(
                "select cast(epoch(timestamp '2000-01-01' + steady_shift($1)) - epoch(timestamp '2000-01-01') as bigint) // 60"
                        + " where steady_shift($1) is not null",
                row -> row.number(1),
                zone));

        assertThat(minutes).allSatisfy(shift -> {
            assertThat(ZoneId.of(zone).getRules().nextTransition(Instant.EPOCH)).isNull();
            assertThat(ZoneId.of(zone).getRules().getOffset(Instant.EPOCH))
                    .isEqualTo(ZoneOffset.ofTotalSeconds((int) Duration.ofMinutes(shift).toSeconds()));
        });
        assertThat(minutes.isEmpty()).isEqualTo(List.of("Europe/Berlin", "Asia/Seoul").contains(zone));
    }

    private static <T> T asked(Function<Session, T> question) {
        try (Store store = Store.inMemory(StoreSettings.defaults())) {
            store.change(Ledger::defineClocks);
            return store.read(question);
        }
    }

    private static LocalDate day(Session session, String moment, String zone) {
        return session.query("select cast(local_day($1::timestamp, $2) as varchar)", row -> LocalDate.parse(row.text(1)), Instant.parse(moment), zone)
                .getFirst();
    }

    private static Instant start(Session session, LocalDate day, String zone) {
        return session.query("select day_start(cast($1 as date), $2)", row -> row.moment(1).orElseThrow(), day.toString(), zone)
                .getFirst();
    }
}
