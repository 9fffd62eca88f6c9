package io.tasuki.stage.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.calendar.TimeLimit;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Map<ObjectName, String> OWNERS = Map.of(
            ObjectName.parse("marketing.contacts"), "owner",
            ObjectName.parse("sales.Lead"), "owner",
            ObjectName.parse("sales.Contact"), "owner");

    private final World world = new World();
    private int activities;

    static List<PromiseCase> cases() throws IOException {
        return PromiseCase.all("owners.csv");
    }

    @BeforeAll
    void happen() throws IOException {
        cases().forEach(this::happen);
        new Rooms().zone(PromiseCase.TOKYO.getId()).walk(world);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private void happen(PromiseCase one) {
        String email = "email=p" + one.number() + "@b.example";
        String contact = "marketing.contacts/" + one.number();
        List<String> moments = one.handedOver().stream().map(moment -> PromiseCase.at(moment).toString()).toList();
        world.put(contact, email, "handed_over=" + moments.getLast(), "owner=" + told(one, "marketed", 1, ""));
        moments.forEach(moment -> world.version(contact, "handed_over", moment, moment, "history"));
        String made = told(one, "made", 1, "2026-01-01T09:00");
        world.put("sales.Lead/L" + one.number(), email, "owner=" + told(one, "made", 2, ""), "_created_at=" + PromiseCase.at(made));
        one.happened().forEach(happened -> happen(one, happened.split(" ", -1)));
    }

    private static String told(PromiseCase one, String word, int place, String otherwise) {
        return one.happened().stream()
                .map(happened -> happened.split(" ", -1))
                .filter(happened -> happened[0].equals(word))
                .map(happened -> happened[place])
                .findFirst()
                .orElse(otherwise);
    }

    private void happen(PromiseCase one, String[] happened) {
        String lead = "L" + one.number();
        switch (happened[0]) {
            case "owned" -> world.version(
                    "sales.Lead/" + lead, "owner", PromiseCase.at(happened[1]).toString(), happened[2].replace("-", ""), "history");
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
                Stream.concat(Stream.of("person=" + person, "held=" + PromiseCase.at(at)), Stream.of(values)).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theBreachBelongsToWhoHadTheLeadAndTheDelayToWhoeverCausedIt(PromiseCase one) {
        Clock clock = clocks(one, new TimeLimit.BusinessDays(1)).getLast();

        assertThat(List.of(
                        clock.state(),
                        clock.owner(),
                        clock.arrivedAt() == null ? "" : local(clock.arrivedAt()),
                        Long.toString(clock.systemSeconds() / 60),
                        Long.toString(clock.humanSeconds() / 60)))
                .isEqualTo(one.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void bothDelaysTogetherAreTheTimeThatPassed(PromiseCase one) {
        for (Clock clock : clocks(one, new TimeLimit.BusinessHours(8))) {
            assertThat(passed(clock)).isEqualTo(PromiseCase.WORK.between(clock.start(), ended(clock, one)));
        }
        for (Clock clock : clocks(one, new TimeLimit.Hours(24))) {
            assertThat(passed(clock)).isEqualTo(Duration.between(clock.start(), ended(clock, one)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void withoutHistoriesWhoHadItADayLaterAnswersAndNoSystemIsBlamed(PromiseCase one) {
        PromiseSettings promised = new PromiseSettings(
                Map.of(Promise.FIRST_CONTACT, new TimeLimit.Hours(24)), PromiseCase.WORK, Set.of("sales"), Set.of());

        List<Clock> clocks = clocks(one, promised);

        List<String> owners = world.work(session -> session.query(
                "select owner from handoff where lead = ? order by moment", row -> row.text(1), lead(one)));
        assertThat(clocks).extracting(Clock::owner).isEqualTo(owners);
        assertThat(clocks).filteredOn(clock -> !clock.owner().isEmpty()).extracting(Clock::systemSeconds).allMatch(Long.valueOf(0)::equals);
    }

    private static Duration passed(Clock clock) {
        return Duration.ofSeconds(clock.systemSeconds() + clock.humanSeconds());
    }

    private static Instant ended(Clock clock, PromiseCase one) {
        return clock.keptAt() == null ? PromiseCase.at(one.asOf()) : clock.keptAt();
    }

    private List<Clock> clocks(PromiseCase one, TimeLimit limit) {
        return clocks(
                one,
                new PromiseSettings(
                        Map.of(Promise.FIRST_CONTACT, limit), PromiseCase.WORK, Set.of("sales"), Set.of(), OWNERS, Set.of()));
    }

    private List<Clock> clocks(PromiseCase one, PromiseSettings promised) {
        return world.work(session -> {
            session.execute("create or replace temp table asked as select ? as lead", lead(one));
            Promises.judge(session, promised, "asked", PromiseCase.at(one.asOf()));
            PromiseClocks.measure(session, promised, PromiseCase.at(one.asOf()));
            return PromiseClocks.read(session);
        });
    }

    private static String lead(PromiseCase one) {
        return "marketing.contacts/" + one.number();
    }

    private static String local(Instant moment) {
        return moment.atZone(PromiseCase.TOKYO).toLocalDateTime().toString();
    }
}
