package io.tasuki.stage.apply;

import static io.tasuki.stage.apply.ToTheEnd.TO_THE_END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.fake.FakeFault;
import io.tasuki.stage.plan.CallProblem;
import io.tasuki.stage.plan.PlanResult;
import io.tasuki.stage.plan.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplierTest {

    private int runs;

    @Test
    void aPlanIsCarriedOutAndASecondOneIsEmpty() {
        try (Scene scene = new Scene("outcome", "won_amount")) {
            List<String> ids = scene.leads(120);
            scene.won(ids.getFirst(), 1000);

            ApplyResult applied = planAndApply(scene);
            long calls = scene.crm.calls();
            PlanResult second = scene.planChanges();

            assertThat(applied).isEqualTo(new ApplyResult(121, 0, 0, 0, 0, 120, List.of(), false));
            assertThat(scene.stored(ids.getFirst(), "outcome")).isEqualTo("won");
            assertThat(scene.stored(ids.getFirst(), "won_amount")).isEqualTo("1000");
            assertThat(scene.stored(ids.getLast(), "outcome")).isEqualTo("open");
            assertThat(second.toChange()).isZero();
            assertThat(second.unchanged()).isEqualTo(240);
            assertThat(scene.crm.calls()).isEqualTo(calls);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 51, 99, 100, 101, 1_000})
    void theEstimateIsWhatApplyingAStoredPlanCosts(int records) {
        try (Scene scene = new Scene("outcome", "stage")) {
            scene.leads(records);
            PlanResult plan = scene.plan();
            long before = scene.crm.calls();

            apply(scene, plan, true, TO_THE_END);

            assertThat(plan.estimatedCalls()).containsEntry("marketing", scene.crm.calls() - before);
        }
    }

    @Test
    void aPersonsEditSinceOurLastWriteWinsAndIsNotReadAgain() {
        try (Scene scene = new Scene("outcome")) {
            String id = scene.lead();
            planAndApply(scene);
            scene.crm.edit("Person", id, Map.of("own_outcome", "lost"));
            scene.won(id, 1);

            PlanResult plan = scene.plan();
            List<String> conflicts = scene.changes();
            int read = scene.crm.rowsRead("Person");
            scene.plan();

            assertThat(plan.toChange()).isZero();
            assertThat(conflicts).containsExactly(id + " own_outcome: lost -> won !EDITED");
            assertThat(scene.changes()).isEqualTo(conflicts);
            assertThat(scene.crm.rowsRead("Person")).isEqualTo(read);
        }
    }

    @Test
    void aPersonWhoPutsOurValueBackGivesTheFieldBack() {
        try (Scene scene = new Scene("outcome")) {
            String id = scene.lead();
            planAndApply(scene);
            scene.crm.edit("Person", id, Map.of("own_outcome", "lost"));
            scene.won(id, 1);
            scene.plan();
            scene.crm.edit("Person", id, Map.of("own_outcome", "open"));
            scene.ledgerSays("outcome = 'returned'", id);

            planAndApply(scene);

            assertThat(scene.stored(id, "outcome")).isEqualTo("returned");
        }
    }

    @Test
    void aRefusedRecordKeepsNobodyElseFromBeingWrittenAndIsTriedAgain() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            List<String> ids = scene.leads(60);
            PlanResult plan = scene.plan();
            scene.crm.lock("Person", ids.get(7), true);

            ApplyResult applied = apply(scene, plan, false, TO_THE_END);

            assertThat(applied).isEqualTo(new ApplyResult(59, 0, 1, 0, 0, 59, List.of(), false));
            assertThat(scene.rows("select id || ' ' || attempts || ' ' || reason from write_retry"))
                    .containsExactly(ids.get(7) + " 1 LOCKED: the record takes no writes");
            scene.crm.lock("Person", ids.get(7), false);
            assertThat(planAndApply(scene).applied()).isEqualTo(1);
            assertThat(scene.rows("select id from write_retry")).isEmpty();
        }
    }

    @Test
    void aRecordThatOnlyAChangeCanMendIsTriedAgainInTheNextRunAndThenOnceADay() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            String id = scene.lead();
            refuse(scene, id);
            refuse(scene, id);

            PlanResult tooEarly = scene.plan();

            assertThat(scene.rows("select cast(attempts as varchar) from write_retry")).containsExactly("2");
            assertThat(tooEarly.toChange()).isZero();
            assertThat(scene.changes())
                    .containsExactly(id + " own_outcome:  -> open !REFUSED_BEFORE "
                            + "2026-03-03T09:00:00Z: LOCKED: the record takes no writes");
            scene.later(Duration.ofDays(1));
            assertThat(scene.plan().toChange()).isEqualTo(1);
        }
    }

    @Test
    void aRefusedRecordIsNotForgottenByPlansOfOthers() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            String id = scene.lead();
            String other = scene.lead();
            refuse(scene, id);
            refuse(scene, id);
            for (String outcome : List.of("won", "lost", "open")) {
                scene.ledgerSays("outcome = '" + outcome + "'", other);
                scene.stale(other);
                apply(scene, scene.planChanges(), false, TO_THE_END);
            }

            scene.later(Duration.ofDays(1));
            PlanResult due = scene.planChanges();

            assertThat(scene.rows("select id || ' ' || attempts from write_retry")).containsExactly(id + " 2");
            assertThat(due.toChange()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalIsForgottenWhenNothingIsWantedOfTheRecordAnyMore() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            String id = scene.lead();
            refuse(scene, id);
            scene.ledgerSays("outcome = ''", id);
            scene.stale(id);

            PlanResult plan = scene.planChanges();

            assertThat(plan.nothingToDo()).isTrue();
            assertThat(scene.rows("select id from write_retry")).isEmpty();
        }
    }

    @Test
    void aLostAnswerIsReadBackBeforeAnythingIsDecided() {
        try (Scene scene = new Scene("outcome")) {
            String id = scene.lead();
            PlanResult plan = scene.plan();
            scene.crm.fault(FakeFault.WRITE_REPLY_LOST, 1);

            ApplyResult applied = apply(scene, plan, false, TO_THE_END);

            assertThat(applied).isEqualTo(new ApplyResult(1, 0, 0, 0, 0, 1, List.of(), false));
            assertThat(scene.stored(id, "outcome")).isEqualTo("open");
            assertThat(scene.plan().toChange()).isZero();
        }
    }

    @Test
    void aCrashBetweenIntentAndReplyEndsAsIfNothingHadHappened() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = scene.leads(3);
            PlanResult plan = scene.plan();
            CrashingAdapter dying = new CrashingAdapter(scene.adapter(), CrashingAdapter.Moment.AFTER_WRITE);
            assertThatThrownBy(() -> apply(scene, plan, false, TO_THE_END, Map.of("marketing", dying))).isInstanceOf(CrashingAdapter.Death.class);
            assertThat(scene.rows("select distinct state from field_write")).containsExactly("intended");
            assertThat(scene.stored(ids.getFirst(), "outcome")).isEqualTo("open");

            List<CallProblem> problems = new OpenWrites(scene.store, scene.adapters()).settle(scene.crm.now());

            assertThat(problems).isEmpty();
            assertThat(scene.rows("select distinct state from field_write")).containsExactly("applied");
            assertThat(scene.plan().toChange()).isZero();
        }
    }

    @Test
    void anIntentThatNeverReachedTheCrmIsTakenBackAndPlannedAgain() {
        try (Scene scene = new Scene("outcome")) {
            String id = scene.lead();
            PlanResult plan = scene.plan();
            CrashingAdapter dying = new CrashingAdapter(scene.adapter(), CrashingAdapter.Moment.BEFORE_WRITE);
            assertThatThrownBy(() -> apply(scene, plan, false, TO_THE_END, Map.of("marketing", dying))).isInstanceOf(CrashingAdapter.Death.class);

            new OpenWrites(scene.store, scene.adapters()).settle(scene.crm.now());

            assertThat(scene.rows("select state from field_write")).isEmpty();
            assertThat(scene.stored(id, "outcome")).isEmpty();
            assertThat(planAndApply(scene).applied()).isEqualTo(1);
        }
    }

    @Test
    void aJobThatWasPendingAtACrashIsSettledByTheNextProcess() {
        try (Scene scene = new Scene("outcome")) {
            scene.withJobs();
            scene.lead();
            PlanResult plan = scene.plan();
            CrashingAdapter dying = new CrashingAdapter(scene.adapter(), CrashingAdapter.Moment.BEFORE_SETTLING);
            assertThatThrownBy(() -> apply(scene, plan, false, TO_THE_END, Map.of("marketing", dying))).isInstanceOf(CrashingAdapter.Death.class);
            assertThat(scene.rows("select state || ' ' || ticket from field_write")).containsExactly("pending job1");

            new OpenWrites(scene.store, scene.adapters()).settle(scene.crm.now());

            assertThat(scene.rows("select state from field_write")).containsExactly("applied");
            assertThat(scene.plan().toChange()).isZero();
        }
    }

    @Test
    void whatCannotBeReadBackStaysOpenAndIsNotPlannedMeanwhile() {
        try (Scene scene = new Scene("outcome")) {
            scene.lead();
            PlanResult plan = scene.plan();
            CrashingAdapter dying = new CrashingAdapter(scene.adapter(), CrashingAdapter.Moment.AFTER_WRITE);
            assertThatThrownBy(() -> apply(scene, plan, false, TO_THE_END, Map.of("marketing", dying))).isInstanceOf(CrashingAdapter.Death.class);
            scene.crm.fault(FakeFault.UNAVAILABLE, 1);

            List<CallProblem> problems = new OpenWrites(scene.store, scene.adapters()).settle(scene.crm.now());
            PlanResult meanwhile = scene.plan();

            assertThat(problems).containsExactly(new CallProblem("marketing.Person", "no useful answer: no answer", false));
            assertThat(meanwhile.toChange()).isZero();
            assertThat(scene.changes()).singleElement().asString().endsWith("!UNSETTLED");
            assertThat(new OpenWrites(scene.store, scene.adapters()).settle(scene.crm.now())).isEmpty();
        }
    }

    @Test
    void aStoredPlanLeavesRecordsThatMovedAlone() {
        try (Scene scene = new Scene("outcome", "stage")) {
            scene.fieldsExist();
            List<String> ids = scene.leads(3);
            PlanResult plan = scene.plan();
            scene.crm.edit("Person", ids.get(0), Map.of("own_outcome", "by hand"));
            scene.crm.edit("Person", ids.get(1), Map.of("own_outcome", "open"));

            ApplyResult applied = apply(scene, plan, true, TO_THE_END);

            assertThat(applied).isEqualTo(new ApplyResult(3, 1, 0, 2, 0, 2, List.of(), false));
            assertThat(scene.stored(ids.get(0), "outcome")).isEqualTo("by hand");
            assertThat(scene.stored(ids.get(0), "stage")).isEmpty();
        }
    }

    @Test
    void aCrmThatRefusesTheWholeCallLosesNothing() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            scene.leads(60);
            PlanResult plan = scene.plan();
            scene.crm.fault(FakeFault.BUDGET_SPENT, 1);

            ApplyResult applied = apply(scene, plan, false, TO_THE_END);

            assertThat(applied.applied()).isZero();
            assertThat(applied.stopped()).isTrue();
            assertThat(applied.problems()).hasSize(1);
            assertThat(scene.rows("select state from field_write")).isEmpty();
            assertThat(planAndApply(scene).applied()).isEqualTo(60);
        }
    }

    @Test
    void someoneWhoAsksToStopGetsTheBatchFinished() {
        try (Scene scene = new Scene("outcome")) {
            scene.leads(120);
            PlanResult plan = scene.plan();

            ApplyResult applied = apply(scene, plan, false, new StopAfterOneBatch());

            assertThat(applied.applied()).isEqualTo(50);
            assertThat(applied.stopped()).isTrue();
            assertThat(planAndApply(scene).applied()).isEqualTo(70);
        }
    }

    @Test
    void theBeforeImageIsKept() {
        try (Scene scene = new Scene("outcome")) {
            String id = scene.lead();
            planAndApply(scene);
            scene.lost(id, "price");
            planAndApply(scene);

            assertThat(scene.rows("select old_value || '>' || new_value from field_write order by batch_id")).containsExactly(">open", "open>lost");
        }
    }

    private static final class StopAfterOneBatch implements ApplyControl {
        private long done;

        @Override
        public boolean stopping() {
            return done > 0;
        }

        @Override
        public void progress(long now, long total) {
            done = now;
        }
    }

    private void refuse(Scene scene, String id) {
        PlanResult plan = scene.plan();
        scene.crm.lock("Person", id, true);
        apply(scene, plan, false, TO_THE_END);
        scene.crm.lock("Person", id, false);
    }

    private ApplyResult planAndApply(Scene scene) {
        return apply(scene, scene.plan(), false, TO_THE_END);
    }

    private ApplyResult apply(Scene scene, PlanResult plan, boolean checksLive, ApplyControl control) {
        return apply(scene, plan, checksLive, control, scene.adapters());
    }

    private ApplyResult apply(
            Scene scene, PlanResult plan, boolean checksLive, ApplyControl control, Map<String, CrmAdapter> adapters) {
        runs++;
        return new Applier(scene.store, adapters, scene.fields())
                .apply(new ApplyRequest(plan.planId(), "run" + runs, scene.crm.now(), checksLive), control);
    }
}
