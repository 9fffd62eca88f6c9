package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.fake.FakeFault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Whom a plan of what changed looks at, and what it says of the others.
class PlanScopeTest {

    @Test
    void theFirstPlanIsOfEverybody() {
        try (Scene scene = new Scene("outcome")) {
            scene.leads(3);

            PlanResult plan = scene.planChanges();

            assertThat(plan.toChange()).isEqualTo(3);
        }
    }

    @Test
    void onlyLeadsThatChangedArePlannedAndTheOthersAreCounted() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 5);
            scene.won(ids.get(2), 1);
            scene.stale(ids.get(2));

            PlanResult plan = scene.planChanges();

            assertThat(scene.changes()).containsExactly(ids.get(2) + " own_outcome: open -> won");
            assertThat(plan.unchanged()).isEqualTo(4);
        }
    }

    @Test
    void aLeadThatNobodyMarkedIsNotLookedAt() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 2);
            scene.won(ids.getFirst(), 1);

            PlanResult plan = scene.planChanges();

            assertThat(plan.nothingToDo()).isTrue();
            assertThat(plan.unchanged()).isEqualTo(2);
        }
    }

    @Test
    void whatWasPlannedAndNotWrittenIsPlannedAgain() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 3);
            scene.won(ids.getFirst(), 1);
            scene.stale(ids.getFirst());
            scene.planChanges();

            PlanResult again = scene.planChanges();

            assertThat(scene.changes()).containsExactly(ids.getFirst() + " own_outcome: open -> won");
            assertThat(again.unchanged()).isEqualTo(2);
        }
    }

    @Test
    void whatCouldNotBeReadIsReadByTheNextPlan() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 3);
            scene.won(ids.getFirst(), 1);
            scene.stale(ids.getFirst());
            scene.crm.fault(FakeFault.UNAVAILABLE, 1);
            PlanResult unread = scene.planChanges();
            scene.crm.mend();
            scene.settled();

            PlanResult next = scene.planChanges();

            assertThat(unread.problems()).hasSize(1);
            assertThat(unread.unchanged()).isEqualTo(2);
            assertThat(next.toChange()).isEqualTo(1);
        }
    }

    @Test
    void aConflictThatStandsIsCountedWithoutReadingAgain() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 3);
            scene.writtenByUs(ids.getFirst(), "outcome", "open");
            scene.crm.edit("Person", ids.getFirst(), Map.of("own_outcome", "mine"));
            scene.doubt(ids.getFirst());
            PlanResult found = scene.planChanges();
            long calls = scene.crm.calls();
            scene.won(ids.getLast(), 1);
            scene.stale(ids.getLast());

            PlanResult quiet = scene.planChanges();

            assertThat(scene.changes()).containsExactly(ids.getLast() + " own_outcome: open -> won");
            assertThat(found.conflicts()).isEqualTo(1);
            assertThat(quiet.conflicts()).isEqualTo(1);
            assertThat(quiet.unchanged()).isEqualTo(1);
            assertThat(scene.crm.calls()).as("a schema and the changed record").isEqualTo(calls + 2);
        }
    }

    @Test
    void aPlanOfEverybodyListsTheConflictsThatStandWithoutReadingTheirRecords() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 2);
            scene.writtenByUs(ids.getFirst(), "outcome", "open");
            scene.crm.edit("Person", ids.getFirst(), Map.of("own_outcome", "mine"));
            scene.doubt(ids.getFirst());
            scene.planChanges();
            int read = scene.crm.rowsRead("Person");

            scene.plan();

            assertThat(scene.changes()).containsExactly(ids.getFirst() + " own_outcome: mine -> open !EDITED");
            assertThat(scene.crm.rowsRead("Person")).isEqualTo(read);
        }
    }

    @Test
    void aLockedRecordIsLookedAtAgainForNobodyTellsWhenItIsUnlocked() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 2);
            scene.won(ids.getFirst(), 1);
            scene.stale(ids.getFirst());
            scene.crm.lock("Person", ids.getFirst(), true);
            PlanResult locked = scene.planChanges();
            scene.settled();
            scene.crm.lock("Person", ids.getFirst(), false);

            PlanResult unlocked = scene.planChanges();

            assertThat(locked.conflicts()).isEqualTo(1);
            assertThat(unlocked.conflicts()).isZero();
            assertThat(unlocked.toChange()).isEqualTo(1);
        }
    }

    @Test
    void aMomentThatHasComeIsPlanned() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 2);
            scene.won(ids.getFirst(), 1);
            scene.dealChangesStage(ids.getFirst(), scene.crm.now().plusSeconds(3600));
            PlanResult before = scene.planChanges();
            scene.later(Duration.ofHours(2));

            PlanResult after = scene.planChanges();

            assertThat(before.nothingToDo()).isTrue();
            assertThat(after.toChange()).isEqualTo(1);
        }
    }

    @Test
    void aCloseDateThatHasComeIsPlanned() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 2);
            scene.won(ids.getFirst(), 1);
            scene.dealCloses(ids.getFirst(), scene.crm.now().plusSeconds(86_400));
            PlanResult before = scene.planChanges();
            scene.later(Duration.ofDays(1));

            PlanResult after = scene.planChanges();

            assertThat(before.nothingToDo()).isTrue();
            assertThat(after.toChange()).isEqualTo(1);
        }
    }

    @Test
    void aCloseDateComesWhenTheDayBeginsInTheZone() {
        try (Scene scene = new Scene("outcome")) {
            scene.zone = ZoneId.of("Asia/Tokyo");
            List<String> ids = filled(scene, 1);
            scene.won(ids.getFirst(), 1);
            // The day begins in Tokyo nine hours before it does in UTC.
            Instant begins = scene.crm.now().atZone(scene.zone).toLocalDate().plusDays(1).atStartOfDay(scene.zone).toInstant();
            scene.dealCloses(ids.getFirst(), begins.plus(Duration.ofHours(9)));
            scene.later(Duration.between(scene.crm.now(), begins.minusSeconds(60)));
            PlanResult before = scene.planChanges();
            scene.later(Duration.ofMinutes(2));

            PlanResult after = scene.planChanges();

            assertThat(before.nothingToDo()).isTrue();
            assertThat(after.toChange()).isEqualTo(1);
        }
    }

    @Test
    void whatAPlanAsideFoundIsLookedAtAgain() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 3);
            scene.won(ids.getFirst(), 1);
            scene.plan(new PlanSelection(List.of(Selector.parse("outcome")), OptionalLong.empty()));

            PlanResult next = scene.planChanges();

            assertThat(next.toChange()).isEqualTo(1);
            assertThat(next.unchanged()).isEqualTo(2);
        }
    }

    @Test
    void aStoredPlanThatIsWrittenHasItsLeadsLookedAtAgain() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = filled(scene, 2);
            scene.won(ids.getFirst(), 1);
            scene.plan();
            scene.settled();
            scene.store.change(session -> PlannedLeads.reopen(session, scene.planId()));

            PlanResult next = scene.planChanges();

            assertThat(next.toChange()).isEqualTo(1);
        }
    }

    /// Leads whose fields stand as wanted.
    private static List<String> filled(Scene scene, int count) {
        scene.fieldsExist();
        List<String> ids = scene.leads(count);
        ids.forEach(id -> scene.crm.edit("Person", id, Map.of("own_outcome", "open")));
        scene.plan();
        return ids;
    }
}
