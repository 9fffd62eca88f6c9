package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.FieldType;
import io.tasuki.crm.fake.FakeFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void everyConfiguredFieldHoldsWhatTheLedgerSays() {
        try (Scene scene = new Scene("outcome", "outcome_at", "stage", "won_amount", "days_to_win", "handoff_at", "score")) {
            String id = scene.lead();
            scene.won(id, 1234567890.50);

            PlanResult plan = scene.plan();

            assertThat(scene.changes())
                    .containsExactly(
                            id + " own_days_to_win:  -> 9",
                            id + " own_handoff_at:  -> 2026-01-05T09:00:00Z",
                            id + " own_outcome:  -> won",
                            id + " own_outcome_at:  -> 2026-01-14T10:00:00Z",
                            id + " own_stage:  -> Closed",
                            id + " own_won_amount:  -> 1234567890.5");
            assertThat(plan.toChange()).isEqualTo(6);
            assertThat(plan.records()).isEqualTo(1);
        }
    }

    @Test
    void anOpenLeadHasNoAmountNoMomentAndNoDays() {
        try (Scene scene = new Scene("outcome", "outcome_at", "won_amount", "days_to_win")) {
            String id = scene.lead();

            PlanResult plan = scene.plan();

            assertThat(scene.changes()).containsExactly(id + " own_outcome:  -> open");
            assertThat(plan.unchanged()).isEqualTo(3);
        }
    }

    @Test
    void fieldsThatDoNotExistYetComeFirstAndNothingIsReadForThem() {
        try (Scene scene = new Scene("outcome", "stage")) {
            scene.lead();

            PlanResult plan = scene.plan();

            assertThat(scene.rows("select field from plan_field order by field")).containsExactly("own_outcome", "own_stage");
            assertThat(scene.crm.rowsRead("Person")).isZero();
            assertThat(plan.estimatedCalls()).containsExactly(Map.entry("marketing", 2L + 1L + 1L));
        }
    }

    @Test
    void whenFieldsMayNotBeCreatedTheirValuesAreConflicts() {
        try (Scene scene = new Scene("outcome")) {
            scene.withoutFieldCreation();
            String id = scene.lead();

            PlanResult plan = scene.plan();

            assertThat(scene.changes()).containsExactly(id + " own_outcome:  -> open !FIELD_MISSING");
            assertThat(plan.conflicts()).isEqualTo(1);
        }
    }

    @Test
    void aValueThatStandsThereInAnotherSpellingIsUnchanged() {
        try (Scene scene = new Scene("won_amount", "outcome_at", "outcome")) {
            scene.fieldsExist();
            String id = scene.lead();
            scene.won(id, 1000);
            scene.crm.edit("Person", id, Map.of("own_won_amount", "1000.0", "own_outcome_at", "2026-01-14T19:00:00.000+0900", "own_outcome", " won"));

            PlanResult plan = scene.plan();

            assertThat(scene.changes()).isEmpty();
            assertThat(plan.unchanged()).isEqualTo(3);
        }
    }

    @Test
    void aMomentInMillisecondsIsTheSameMoment() {
        try (Scene scene = new Scene("outcome_at")) {
            scene.fieldsExist();
            String id = scene.lead();
            scene.won(id, 1);
            scene.crm.edit("Person", id, Map.of("own_outcome_at", "1768384800000"));

            scene.plan();

            assertThat(scene.changes()).isEmpty();
        }
    }

    @Test
    void aFieldOfAnotherTypeIsAConflictAndNeverWritten() {
        try (Scene scene = new Scene("won_amount")) {
            scene.crm.addField("Person", "own_won_amount", FieldType.TEXT);
            String id = scene.lead();
            scene.won(id, 1000);

            PlanResult plan = scene.plan();

            assertThat(plan.toChange()).isZero();
            assertThat(scene.changes())
                    .containsExactly(id + " own_won_amount:  -> 1000 !UNFIT it holds a text, not a number;"
                            + " delete or rename it in the CRM, then run 'tasuki doctor --fix'");
        }
    }

    @Test
    void whatIsKnownToStandThereIsNotReadAgain() {
        try (Scene scene = new Scene("outcome", "won_amount")) {
            scene.fieldsExist();
            scene.crm.edit("Person", scene.lead(), Map.of("own_outcome", "open"));
            scene.plan();
            int read = scene.crm.rowsRead("Person");
            long calls = scene.crm.calls();

            PlanResult second = scene.planChanges();

            assertThat(scene.crm.rowsRead("Person")).isEqualTo(read);
            assertThat(scene.crm.calls()).isEqualTo(calls);
            assertThat(second.unchanged()).isEqualTo(2);
        }
    }

    @Test
    void ambiguousLeadsDeadRecordsAndLeadsWithoutHandoffGetNothing() {
        try (Scene scene = new Scene("outcome")) {
            List<String> ids = scene.leads(5);
            scene.ledgerSays("ambiguous = true", ids.get(0));
            scene.ledgerSays("latest = false", ids.get(1));
            scene.personSays("removed_at = timestamp '2026-02-01 00:00:00'", ids.get(2));
            scene.personSays("merged_into = '77'", ids.get(3));

            scene.plan();

            assertThat(scene.changes()).containsExactly(ids.get(4) + " own_outcome:  -> open");
        }
    }

    @Test
    void aRecordThatVanishedFromTheCrmIsLeftOut() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            List<String> ids = scene.leads(2);
            scene.crm.delete("Person", ids.getFirst());

            PlanResult plan = scene.plan();

            assertThat(scene.changes()).containsExactly(ids.getLast() + " own_outcome:  -> open");
            assertThat(plan.problems()).isEmpty();
        }
    }

    @Test
    void aConvertedRecordSaysWhereItsValuesGo() {
        try (Scene scene = new Scene("outcome")) {
            String lead = scene.lead();
            String contact = scene.lead();
            scene.personSays("converted_person = '" + contact + "'", lead);

            scene.plan();

            assertThat(scene.changes())
                    .containsExactly(
                            lead + " own_outcome:  -> open !CONVERTED marketing.Person/" + contact,
                            contact + " own_outcome:  -> open");
        }
    }

    @Test
    void aLockedRecordIsAConflict() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            String id = scene.lead();
            scene.crm.lock("Person", id, true);

            scene.plan();

            assertThat(scene.changes()).containsExactly(id + " own_outcome:  -> open !LOCKED");
        }
    }

    @Test
    void aCrmThatDoesNotAnswerIsLeftForTheNextPlan() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            scene.lead();
            scene.crm.fault(FakeFault.UNAVAILABLE, 1);

            PlanResult plan = scene.plan();

            assertThat(plan.problems()).containsExactly(new CallProblem("marketing.Person", "no useful answer: no answer", false));
            assertThat(scene.changes()).isEmpty();
            scene.later(Duration.ofMinutes(1));
            assertThat(scene.plan().toChange()).isEqualTo(1);
        }
    }

    @Test
    void noScratchIsLeftBehind() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            scene.leads(3);

            scene.plan();

            assertThat(scene.rows("select count(*) from (select 1 from wanted_value union all select 1 from live_value)")).containsExactly("0");
        }
    }

    @Test
    void recordsAreCutIntoBatchesTheCrmTakes() {
        try (Scene scene = new Scene("outcome", "stage")) {
            scene.leads(101);

            PlanResult plan = scene.plan();

            assertThat(scene.rows("select count(distinct id) from plan_change group by batch order by batch")).containsExactly("50", "50", "1");
            assertThat(plan.estimatedCalls()).containsExactly(Map.entry("marketing", 2L + (2 + 2 + 1) + 3));
        }
    }

    @Test
    void fieldsThatNothingIsWantedForYetAreListedToo() {
        try (Scene scene = new Scene("outcome", "score")) {
            scene.lead();

            PlanResult plan = scene.plan();

            assertThat(scene.rows("select field from plan_field order by field")).containsExactly("own_outcome", "own_score");
            assertThat(plan.newFields()).isEqualTo(2);
        }
    }

    @Test
    void missingFieldsAreListedEvenWhenNobodyWasHandedOver() {
        try (Scene scene = new Scene("outcome")) {
            PlanResult plan = scene.plan();

            assertThat(plan.newFields()).isEqualTo(1);
            assertThat(plan.nothingToDo()).isFalse();
        }
    }

    @Test
    void everyChangeSaysWhereItsValueComesFrom() {
        try (Scene scene = new Scene("outcome", "handoff_at")) {
            String id = scene.lead();
            scene.ledgerSays("outcome = 'won', deal = 'marketing.Deal/9'", id);
            scene.store.change(session -> session.execute(
                    "insert into deal_tie values ('marketing', '9', 'marketing.Person/' || ?, 'marketing.Person/' || ? || '@1', 'contact_role', 'counts')",
                    id,
                    id));

            scene.plan();

            assertThat(scene.rows("select field || ': ' || rule from plan_change order by field"))
                    .containsExactly("own_handoff_at: at", "own_outcome: contact_role, history");
        }
    }

    @Test
    void readingManyRecordsIsTold() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            scene.leads(5_001);

            scene.plan();

            assertThat(scene.progress).containsExactly("marketing.Person 5000/5001", "marketing.Person 5001/5001");
        }
    }
}
