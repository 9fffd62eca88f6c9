package io.tasuki.stage.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.calendar.TimeLimit;
import io.tasuki.model.FieldPath;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import io.tasuki.stage.handoff.SignRule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What became of three promises in many cases: contact within one business day, a meeting and feedback within seven days.
/// All times are Tokyo's, where people work from nine to six.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromisesTest {

    private static final PromiseSettings AGREED = new PromiseSettings(
            Map.of(
                    Promise.FIRST_CONTACT, new TimeLimit.BusinessDays(1),
                    Promise.FIRST_MEETING, new TimeLimit.Days(7),
                    Promise.FEEDBACK, new TimeLimit.Days(7)),
            PromiseCase.WORK,
            Set.of("sales"),
            Set.of("machine"));

    private final World world = new World();
    private int activities;

    static List<PromiseCase> cases() throws IOException {
        return PromiseCase.all("cases.csv");
    }

    @BeforeAll
    void happen() throws IOException {
        cases().forEach(this::happen);
        new Rooms()
                .zone(PromiseCase.TOKYO.getId())
                .sign(new SignRule.Checked(FieldPath.parse("sales.Lead.checked")))
                .walk(world);
    }

    @AfterAll
    void close() {
        world.close();
    }

    private void happen(PromiseCase one) {
        String email = "email=p" + one.number() + "@b.example";
        List<String> moments = one.handedOver().stream().map(PromisesTest::told).toList();
        world.put("marketing.contacts/" + one.number(), email, "handed_over=" + moments.getLast());
        moments.forEach(moment -> world.version("marketing.contacts/" + one.number(), "handed_over", stamp(moment), moment, "history"));
        world.put("sales.Lead/L" + one.number(), email, "owner=somebody", "converted_person=C" + one.number());
        world.put("sales.Contact/C" + one.number(), email);
        one.happened().forEach(happened -> happen(one, happened.split(" ", -1)));
    }

    private void happen(PromiseCase one, String[] happened) {
        String lead = "L" + one.number();
        String at = PromiseCase.at(happened[1]).toString();
        switch (happened[0]) {
            case "out", "in" -> activity(lead, at, "way=" + happened[0]);
            case "meeting" -> activity(lead, at, "way=meeting", "owner=somebody");
            case "arranged" -> activity(lead, at, "way=meeting", "owner=marketing");
            case "marketing" -> elsewhere(one, at);
            case "robot" -> activity(lead, at, "way=out", "made_by=robot");
            case "machine" -> activity(lead, at, "way=out", "owner=machine");
            case "cancelled" -> activity(lead, at, "way=meeting", "state=cancelled");
            case "contact" -> activity("C" + one.number(), at, "way=out");
            case "deleted" -> activity(lead, at, "way=out", "_removed_at=" + at);
            case "late" -> activity(lead, at, "way=out", "_created_at=" + PromiseCase.at(happened[1]).plusSeconds(3 * 86_400));
            case "returned" -> world.version("sales.Lead/" + lead, "checked", at, "2026-11-01", "history");
            case "given" -> world.version("sales.Lead/" + lead, "owner", at, "somebody else", "history");
            default -> throw new IllegalArgumentException(happened[0]);
        }
    }

    private void elsewhere(PromiseCase one, String at) {
        activities++;
        world.put("marketing.meetings/m" + activities, "held=" + at);
        world.link("marketing.meetings/m" + activities, "marketing.contacts/" + one.number());
    }

    private void activity(String person, String at, String... values) {
        activities++;
        world.put("sales.Call/a" + activities, Stream.concat(Stream.of("person=" + person, "held=" + at), Stream.of(values)).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isJudgedAsAgreed(PromiseCase one) {
        List<String> states = world.work(session -> {
            session.execute("create or replace temp table asked as select ? as lead", "marketing.contacts/" + one.number());
            Promises.judge(session, AGREED, "asked", PromiseCase.at(one.asOf()));
            return session.query(
                    "select promise, state, kept_at from promise_state where latest order by promise",
                    row -> row.text(1) + " " + row.text(2)
                            + row.moment(3).map(kept -> " " + kept.atZone(PromiseCase.TOKYO).toLocalDateTime()).orElse(""));
        });

        assertThat(states)
                .containsExactly(
                        "feedback " + one.expected().get(2),
                        "first_contact " + one.expected().get(0),
                        "first_meeting " + one.expected().get(1));
    }

    private static String told(String local) {
        return local.contains("T") ? PromiseCase.at(local).toString() : local;
    }

    private static String stamp(String told) {
        return told.contains("T") ? told : told + "T00:00:00Z";
    }
}
