package io.tasuki.stage.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.calendar.Holidays;
import io.tasuki.calendar.OpenHours;
import io.tasuki.calendar.TimeLimit;
import io.tasuki.calendar.WorkingTime;
import io.tasuki.model.FieldPath;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import io.tasuki.stage.handoff.SignRule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Sales promised to look at what was handed over within two business days, and says so in a field. A lead is handed over on a
/// Tuesday at ten.
class PromiseChecksTest {

    private static final FieldPath CHECKED = FieldPath.parse("sales.Lead.checked");
    private static final FieldPath ACCEPTED = FieldPath.parse("sales.Lead.status");
    private static final PromiseSettings AGREED = new PromiseSettings(
            Map.of(Promise.INFORMATION_CHECKED, new TimeLimit.BusinessDays(2)),
            new WorkingTime(
                    ZoneId.of("UTC"),
                    Map.of(
                            DayOfWeek.TUESDAY, List.of(OpenHours.parse("9:00-18:00")),
                            DayOfWeek.WEDNESDAY, List.of(OpenHours.parse("9:00-18:00"))),
                    Holidays.NONE),
            Set.of("sales"),
            Set.of(),
            Map.of(),
            Set.of(CHECKED));

    private final World world = new World()
            .put("marketing.contacts/1", "email=a@b.example", "handed_over=2026-11-24T10:00:00Z")
            .put("sales.Lead/L1", "email=a@b.example");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isKeptOnceSalesFillsTheField() {
        checked("2026-11-25T17:59:00Z", "2026-11-25");

        assertThat(told("2026-11-26T09:00:00Z")).containsExactly("met 2026-11-25 17:59:00 sales.Lead/L1 checked");
    }

    @Test
    void isBrokenWhenItIsFilledTooLate() {
        checked("2026-11-25T18:01:00Z", "2026-11-25");

        assertThat(told("2026-11-26T09:00:00Z")).containsExactly("missed 2026-11-25 18:01:00 sales.Lead/L1 checked");
    }

    @Test
    void isBrokenWhenNobodyFillsIt() {
        assertThat(told("2026-11-25T18:00:00Z")).containsExactly("running - ");
        assertThat(told("2026-11-25T18:00:01Z")).containsExactly("missed - ");
    }

    @Test
    void whatWasFilledBeforeTheHandoffIsNoCheckOfIt() {
        checked("2026-11-24T09:00:00Z", "2026-11-20");

        assertThat(told("2026-11-26T09:00:00Z")).containsExactly("missed - ");
    }

    @Test
    void aFieldThatIsEmptiedIsNoCheck() {
        checked("2026-11-24T11:00:00Z", "");

        assertThat(told("2026-11-26T09:00:00Z")).containsExactly("missed - ");
    }

    @Test
    void takingTheLeadIsNoCheckOfIt() {
        world.version("sales.Lead/L1", "status", "2026-11-24T11:00:00Z", "Working", "history");

        assertThat(told("2026-11-26T09:00:00Z")).containsExactly("missed - ");
    }

    private void checked(String at, String value) {
        world.version("sales.Lead/L1", "checked", at, value, "history");
    }

    private List<String> told(String asOf) {
        new Rooms()
                .sign(new SignRule.Checked(CHECKED))
                .sign(new SignRule.Accepted(ACCEPTED, Set.of("Working")))
                .walk(world);
        return world.work(session -> {
            session.script("create or replace temp table asked as select 'marketing.contacts/1' as lead");
            Promises.judge(session, AGREED, "asked", Instant.parse(asOf));
            return World.rows(session, "select state, cast(kept_at as varchar), evidence from promise_state");
        });
    }
}
