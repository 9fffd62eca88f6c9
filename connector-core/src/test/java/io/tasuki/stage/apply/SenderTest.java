package io.tasuki.stage.apply;

import static io.tasuki.stage.apply.PickyAdapter.holds;
import static io.tasuki.stage.apply.ToTheEnd.TO_THE_END;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.stage.plan.PlanResult;
import io.tasuki.stage.plan.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How batches reach a CRM that does not take them all; the fake CRM takes 50 records at once.
class SenderTest {

    private int runs;

    @Test
    void aBatchThatIsRefusedWholeIsCutInTwoUntilTheCulpritStandsAlone() {
        try (Scene scene = new Scene("outcome", "stage")) {
            List<String> ids = scene.leads(60);
            PickyAdapter picky = new PickyAdapter(scene.adapter(), (number, batch) -> {
                if (holds(batch, ids.get(20))) {
                    throw new CrmException.Unreadable("400 for a batch");
                }
                return Optional.empty();
            });

            ApplyResult applied = apply(scene, picky);

            assertThat(applied.applied()).isEqualTo(118);
            assertThat(applied.refused()).isEqualTo(2);
            assertThat(applied.problems()).isEmpty();
            assertThat(picky.sizes).hasSizeLessThan(15);
            assertThat(scene.rows("select distinct id || ' ' || reason || ' ' || retryable from field_write where state = 'refused'"))
                    .containsExactly(ids.get(20) + " 400 for a batch false");
            assertThat(scene.rows("select state from field_write where state in ('intended', 'pending')")).isEmpty();
        }
    }

    @Test
    void aCrmThatRefusesEveryBatchIsNotAskedAboutEachRecord() {
        try (Scene scene = new Scene("outcome")) {
            scene.leads(120);
            PickyAdapter picky = new PickyAdapter(scene.adapter(), (number, batch) -> {
                throw new CrmException.Unreadable("400 for anything");
            });

            ApplyResult applied = apply(scene, picky);

            assertThat(applied.applied()).isZero();
            assertThat(applied.problems()).hasSize(1);
            assertThat(picky.sizes).hasSize(16);
            assertThat(scene.rows("select state from field_write where state in ('intended', 'pending')")).isEmpty();
            assertThat(apply(scene, new PickyAdapter(scene.adapter(), (number, batch) -> Optional.empty())).applied())
                    .isGreaterThan(110);
        }
    }

    @Test
    void batchesShrinkWhileTheyMeetALimitAndGrowBackAfterwards() {
        try (Scene scene = new Scene("outcome")) {
            scene.leads(400);
            PickyAdapter picky = new PickyAdapter(scene.adapter(), (number, batch) -> number < 6 && batch.updates().size() > 20
                    ? Optional.of(new WriteOutcome.Refused("CPU_LIMIT", true))
                    : Optional.empty());

            ApplyResult applied = apply(scene, picky);

            assertThat(applied.applied()).isEqualTo(400);
            assertThat(applied.refused()).isZero();
            assertThat(picky.sizes).startsWith(50, 25, 12, 12, 1).contains(24).endsWith(50, 50, 50);
            assertThat(scene.rows("select distinct state from field_write")).containsExactly("applied");
            assertThat(scene.rows("select id from write_retry")).isEmpty();
        }
    }

    @Test
    void aRecordThatSomebodyElseHoldsIsTriedAgainAtOnceAndThenLaterAndLater() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = scene.leads(3);
            String held = ids.get(1);
            PickyAdapter picky = new PickyAdapter(scene.adapter(), (number, batch) -> holds(batch, held)
                    ? Optional.of(new WriteOutcome.Refused("ROW_LOCKED", true))
                    : Optional.empty());

            apply(scene, picky);
            apply(scene, picky);

            assertThat(scene.rows("select id || ' ' || attempts || ' ' || not_before || ' ' || permanent from write_retry"))
                    .containsExactly(held + " 2 2026-03-02 09:15:00 false");
            apply(scene, picky);
            assertThat(scene.stored(held, "outcome")).isEmpty();
            scene.later(Duration.ofMinutes(15));
            assertThat(apply(scene, new PickyAdapter(scene.adapter(), (number, batch) -> Optional.empty())).applied())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatWasLostOnItsWayIsSentOnceMore() {
        try (Scene scene = new Scene("outcome")) {
            scene.leads(3);
            PickyAdapter picky = new PickyAdapter(scene.adapter(), (number, batch) -> number == 1
                    ? Optional.of(new WriteOutcome.InDoubt())
                    : Optional.empty());

            ApplyResult applied = apply(scene, picky);

            assertThat(applied).isEqualTo(new ApplyResult(3, 0, 0, 0, 0, 3, List.of(), false));
            assertThat(picky.sizes).containsExactly(3, 3);
        }
    }

    @Test
    void whatIsLostTwiceIsInDoubtAndPlannedAgain() {
        try (Scene scene = new Scene("outcome")) {
            scene.leads(3);
            PickyAdapter picky = new PickyAdapter(scene.adapter(), (number, batch) -> Optional.of(new WriteOutcome.InDoubt()));

            ApplyResult applied = apply(scene, picky);

            assertThat(applied).isEqualTo(new ApplyResult(0, 0, 0, 0, 3, 0, List.of(), false));
            assertThat(picky.sizes).containsExactly(3, 3);
            assertThat(scene.rows("select state from field_write")).isEmpty();
            assertThat(scene.plan().toChange()).isEqualTo(3);
        }
    }

    @Test
    void whatIsLostWhileABatchIsBeingCutDoesNotTouchTheOtherHalf() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = scene.leads(8);
            PickyAdapter picky = new PickyAdapter(scene.adapter(), (number, batch) -> {
                if (holds(batch, ids.get(0)) && batch.updates().size() > 4) {
                    throw new CrmException.Unreadable("400 for a batch");
                }
                return number == 2 ? Optional.of(new WriteOutcome.InDoubt()) : Optional.empty();
            });

            ApplyResult applied = apply(scene, picky);

            assertThat(applied).isEqualTo(new ApplyResult(8, 0, 0, 0, 0, 8, List.of(), false));
            assertThat(picky.sizes).containsExactly(8, 4, 4, 4);
            assertThat(scene.plan().toChange()).isZero();
        }
    }

    private ApplyResult apply(Scene scene, PickyAdapter picky) {
        scene.fieldsExist();
        PlanResult plan = scene.plan();
        runs++;
        return new Applier(scene.store, Map.of("marketing", picky), scene.fields())
                .apply(new ApplyRequest(plan.planId(), "run" + runs, scene.crm.now(), false), TO_THE_END);
    }
}
