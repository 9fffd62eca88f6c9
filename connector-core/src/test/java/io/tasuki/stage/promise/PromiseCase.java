package io.tasuki.stage.promise;

import io.tasuki.calendar.JapaneseHolidays;
import io.tasuki.calendar.OpenHours;
import io.tasuki.calendar.WorkingTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One line of a table of cases: when a lead was handed over, what happened then, when it is looked at, and what is expected.
/// All times are Tokyo's, where people work from nine to six.
///
/// @param number the lead of the case has it in its ids
record PromiseCase(
        int number, String name, List<String> handedOver, List<String> happened, String asOf, List<String> expected) {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final WorkingTime WORK = new WorkingTime(
            TOKYO,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(Collectors.toMap(day -> day, day -> List.of(OpenHours.parse("9:00-18:00")))),
            new JapaneseHolidays());

    private static final int TOLD = 4;

    /// All of a table beside this class.
    static List<PromiseCase> all(String table) throws IOException {
        try (InputStream file = Objects.requireNonNull(PromiseCase.class.getResourceAsStream(table))) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
            return IntStream.range(0, lines.size()).mapToObj(i -> of(i, lines.get(i))).toList();
        }
    }

    private static PromiseCase of(int number, String line) {
        List<String> cells = List.of(line.split(",", -1));
        List<String> happened = Stream.of(cells.get(2).split(";", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        return new PromiseCase(
                number,
                cells.get(0),
                List.of(cells.get(1).split(" ", -1)),
                happened,
                cells.get(3),
                cells.subList(TOLD, cells.size()));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    @Override
    public String toString() {
        return name;
    }
}
