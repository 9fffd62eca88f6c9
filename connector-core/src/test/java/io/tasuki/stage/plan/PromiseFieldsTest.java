package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.calendar.Holidays;
import io.tasuki.calendar.OpenHours;
import io.tasuki.calendar.TimeLimit;
import io.tasuki.calendar.WorkingTime;
import io.tasuki.stage.promise.Promise;
import io.tasuki.stage.promise.PromiseSettings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The lead was handed over on 5 January at nine, and it is 2 March; people work round the clock.
class PromiseFieldsTest {

    private final Scene scene = new Scene("first_contact_at", "sla_status");

    @BeforeEach
    void agree() {
        scene.store.change(session -> session.script(
                """
                create table did (
                    connection varchar, object varchar, id varchar, person varchar, sort varchar, owner varchar,
                    occurred_at timestamp, created_at timestamp, removed_at timestamp);
                create or replace view activity as from did
                """));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPromiseThatWasKeptIsToldWithItsMoment() {
        promised("24 hours");
        String id = scene.lead();
        called(id, "2026-01-05 17:00:00");

        scene.plan();

        assertThat(scene.changes())
                .containsExactly(
                        id + " own_first_contact_at:  -> 2026-01-05T17:00:00Z", id + " own_sla_status:  -> met");
        assertThat(scene.rows("select rule from plan_change order by field"))
                .containsExactly("marketing.Call/c1", "all kept");
    }

    @Test
    void whatCameTooLateIsToldAsMissed() {
        promised("24 hours");
        String id = scene.lead();
        called(id, "2026-01-09 17:00:00");

        scene.plan();

        assertThat(scene.changes())
                .containsExactly(
                        id + " own_first_contact_at:  -> 2026-01-09T17:00:00Z", id + " own_sla_status:  -> missed");
        assertThat(scene.rows("select rule from plan_change where field = 'own_sla_status'"))
                .containsExactly("missed: first_contact");
    }

    @Test
    void aRunningClockIsToldWhenItEndsWithoutAnyNews() {
        promised("1400 hours");
        String id = scene.lead();
        scene.fieldsExist();
        scene.plan();
        assertThat(scene.changes()).isEmpty();

        scene.later(Duration.ofDays(1));
        scene.planChanges();
        assertThat(scene.changes()).isEmpty();

        scene.later(Duration.ofDays(2));
        scene.planChanges();
        assertThat(scene.changes()).containsExactly(id + " own_sla_status:  -> missed");
    }

    @Test
    void aClockThatEndedIsNotLookedAtAgain() {
        promised("24 hours");
        scene.lead();
        scene.fieldsExist();
        scene.plan();
        scene.settled();

        assertThat(scene.rows("select lead from planned_lead where to_read")).isEmpty();
    }

    @Test
    void aClockThatNobodyIsToldOfIsNotWaitedFor() {
        try (Scene other = new Scene("outcome")) {
            promised("1400 hours");
            other.promises = scene.promises;
            other.lead();

            other.plan();

            assertThat(other.rows("select lead from planned_lead where clock_runs")).isEmpty();
        }
    }

    @Test
    void withoutAPromiseNothingIsTold() {
        String id = scene.lead();
        called(id, "2026-01-05 17:00:00");

        scene.plan();

        assertThat(scene.changes()).isEmpty();
    }

    private void promised(String limit) {
        Map<DayOfWeek, List<OpenHours>> always =
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> List.of(OpenHours.parse("0:00-24:00"))));
        scene.promises = new PromiseSettings(
                Map.of(Promise.FIRST_CONTACT, TimeLimit.parse(limit)),
                new WorkingTime(ZoneId.of("UTC"), always, Holidays.NONE),
                Set.of("marketing"),
                Set.of());
    }

    private void called(String id, String at) {
        scene.store.change(session -> session.script("insert into did values ('marketing', 'Call', 'c1', '" + id
                + "', 'contact', 'somebody', timestamp '" + at + "', timestamp '" + at + "', null)"));
    }
}
