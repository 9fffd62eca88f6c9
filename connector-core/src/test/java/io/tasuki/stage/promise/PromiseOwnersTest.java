package io.tasuki.stage.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.calendar.JapaneseHolidays;
import io.tasuki.calendar.OpenHours;
import io.tasuki.calendar.TimeLimit;
import io.tasuki.calendar.WorkingTime;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whose a breach is where leads change hands, and how long a lead was on its way apart from how long people took. All times
/// are Tokyo's, where people work from nine to six, and contact was promised within one business day, or 24 hours.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromiseOwnersTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final WorkingTime WORK = new WorkingTime(
            TOKYO,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(Collectors.toMap(day -> day, day -> List.of(OpenHours.parse("9:00-18:00")))),
            new JapaneseHolidays());
    private static final Map<ObjectName, String> OWNERS = Map.of(
            ObjectName.parse("marketing.contacts"), "owner",
            ObjectName.parse("sales.Lead"), "owner",
            ObjectName.parse("sales.Contact"), "owner");

    private final World world = new World();
    private int activities;

    /// @param number the lead of the case has it in its ids
    record Case(int number, String name, List<String> handedOver, List<String> happened, Instant asOf, List<String> expected) {

        static Case of(int number, String line) {
            String[] cells = line.split(",", -1);
            List<String> happened = Stream.of(cells[2].split(";", -1))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            return new Case(
                    number, cells[0], List.of(cells[1].split(" ", -1)), happened, at(cells[3]), List.of(cells).subList(4, 9));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(PromiseOwnersTest.class.getResourceAsStream("owners.csv"))) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
            return IntStream.range(0, lines.size()).mapToObj(i -> Case.of(i, lines.get(i))).toList();
        }
    }

    @BeforeAll
    void happen() throws IOException {
        cases().forEach(this::happen);
        new Rooms().zone(TOKYO.getId()).walk(world);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private void happen(Case one) {
        String email = "email=p" + one.number + "@b.example";
        String contact = "marketing.contacts/" + one.number;
        List<String> moments = one.handedOver.stream().map(moment -> at(moment).toString()).toList();
        world.put(contact, email, "handed_over=" + moments.getLast(), "owner=" + told(one, "marketed", 1, ""));
        moments.forEach(moment -> world.version(contact, "handed_over", moment, moment, "history"));
        String made = told(one, "made", 1, "2026-01-01T09:00");
        world.put("sales.Lead/L" + one.number, email, "owner=" + told(one, "made", 2, ""), "_created_at=" + at(made));
        one.happened.forEach(happened -> happen(one, happened.split(" ", -1)));
    }

    private static String told(Case one, String word, int place, String otherwise) {
        return one.happened.stream()
                .map(happened -> happened.split(" ", -1))
                .filter(happened -> happened[0].equals(word))
                .map(happened -> happened[place])
                .findFirst()
                .orElse(otherwise);
    }

    private void happen(Case one, String[] happened) {
        String lead = "L" + one.number;
        switch (happened[0]) {
            case "owned" -> world.version(
                    "sales.Lead/" + lead, "owner", at(happened[1]).toString(), happened[2].replace("-", ""), "history");
            case "out" -> activity(lead, happened[1], "way=out");
            case "met" -> activity(lead, happened[1], "way=meeting", "owner=" + happened[2]);
            case "made", "marketed" -> {}
            default -> throw new IllegalArgumentException(happened[0]);
        }
    }

    private void activity(String person, String at, String... values) {
        activities++;
        world.put(
                "sales.Call/a" + activities,
                Stream.concat(Stream.of("person=" + person, "held=" + at(at)), Stream.of(values)).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theBreachBelongsToWhoHadTheLeadAndTheDelayToWhoeverCausedIt(Case one) {
        Clock clock = clocks(one, new TimeLimit.BusinessDays(1)).getLast();

        assertThat(List.of(
                        clock.state(),
                        clock.owner(),
                        clock.arrivedAt() == null ? "" : local(clock.arrivedAt()),
                        Long.toString(clock.systemSeconds() / 60),
                        Long.toString(clock.humanSeconds() / 60)))
                .isEqualTo(one.expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void bothDelaysTogetherAreTheTimeThatPassed(Case one) {
        for (Clock clock : clocks(one, new TimeLimit.BusinessHours(8))) {
            assertThat(passed(clock)).isEqualTo(WORK.between(clock.start(), ended(clock, one)));
        }
        for (Clock clock : clocks(one, new TimeLimit.Hours(24))) {
            assertThat(passed(clock)).isEqualTo(Duration.between(clock.start(), ended(clock, one)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void withoutHistoriesWhoHadItADayLaterAnswersAndNoSystemIsBlamed(Case one) {
        PromiseSettings promised = new PromiseSettings(
                Map.of(Promise.FIRST_CONTACT, new TimeLimit.Hours(24)), WORK, Set.of("sales"), Set.of());

        List<Clock> clocks = clocks(one, promised);

        List<String> owners = world.work(session -> session.query(
                "select owner from handoff where lead = ? order by moment", row -> row.text(1), lead(one)));
        assertThat(clocks).extracting(Clock::owner).isEqualTo(owners);
        assertThat(clocks).filteredOn(clock -> !clock.owner().isEmpty()).extracting(Clock::systemSeconds).allMatch(Long.valueOf(0)::equals);
    }

    private static Duration passed(Clock clock) {
        return Duration.ofSeconds(clock.systemSeconds() + clock.humanSeconds());
    }

    private static Instant ended(Clock clock, Case one) {
        return clock.keptAt() == null ? one.asOf : clock.keptAt();
    }

    private List<Clock> clocks(Case one, TimeLimit limit) {
        return clocks(
                one,
                new PromiseSettings(
                        Map.of(Promise.FIRST_CONTACT, limit), WORK, Set.of("sales"), Set.of(), OWNERS, Set.of()));
    }

    private List<Clock> clocks(Case one, PromiseSettings promised) {
        return world.work(session -> {
            session.execute("create or replace temp table asked as select ? as lead", lead(one));
            Promises.judge(session, promised, "asked", one.asOf);
            PromiseClocks.measure(session, promised, one.asOf);
            return PromiseClocks.read(session);
        });
    }

    private static String lead(Case one) {
        return "marketing.contacts/" + one.number;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    private static String local(Instant moment) {
        return moment.atZone(TOKYO).toLocalDateTime().toString();
    }
}
