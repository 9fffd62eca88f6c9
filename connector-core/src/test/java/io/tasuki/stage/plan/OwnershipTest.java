package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whose field it is, and who put there what stands in it.
class OwnershipTest {

    @Test
    void somebodyElsesFieldIsFilledOnlyWhileItIsEmpty() {
        try (Scene scene = new Scene()) {
            scene.crm.addField("Person", "note");
            scene.foreign.add(new WrittenField.Foreign("note", "outcome", Ownership.SET_IF_EMPTY));
            List<String> ids = scene.leads(2);
            scene.crm.edit("Person", ids.getFirst(), Map.of("note", "theirs"));

            PlanResult plan = scene.plan();

            assertThat(scene.changes()).containsExactly(ids.getLast() + " note:  -> open");
            assertThat(plan.conflicts()).isZero();
            assertThat(plan.unchanged()).isEqualTo(1);
        }
    }

    @Test
    void aFieldThatIsOnlyFilledIsNeverBlanked() {
        try (Scene scene = new Scene()) {
            scene.crm.addField("Person", "note");
            scene.foreign.add(new WrittenField.Foreign("note", "lost_reason", Ownership.SET_IF_EMPTY));
            scene.crm.edit("Person", scene.lead(), Map.of("note", "theirs"));

            scene.plan();

            assertThat(scene.changes()).isEmpty();
            assertThat(scene.crm.rowsRead("Person")).isZero();
        }
    }

    @Test
    void aFieldLeftToUsIsWrittenOverAnybodysEdit() {
        try (Scene scene = new Scene()) {
            scene.crm.addField("Person", "note");
            scene.foreign.add(new WrittenField.Foreign("note", "outcome", Ownership.ALWAYS));
            String id = scene.lead();
            scene.crm.edit("Person", id, Map.of("note", "theirs"));
            scene.believe(id, "note", "open", "open");
            scene.doubt(id);

            scene.planChanges();

            assertThat(scene.changes()).containsExactly(id + " note: theirs -> open");
        }
    }

    @Test
    void somebodyElsesFieldThatIsMissingIsNotMade() {
        try (Scene scene = new Scene()) {
            scene.foreign.add(new WrittenField.Foreign("note", "outcome", Ownership.ALWAYS));
            String id = scene.lead();

            PlanResult plan = scene.plan();

            assertThat(scene.changes()).containsExactly(id + " note:  -> open !FOREIGN_FIELD_MISSING");
            assertThat(plan.newFields()).isZero();
        }
    }

    @Test
    void aPersonsEditOfOurFieldIsKept() {
        try (Scene scene = edited()) {
            scene.planChanges();

            assertThat(scene.changes()).containsExactly("1001 own_outcome: mine -> open !EDITED");
        }
    }

    @Test
    void aPersonsEditIsOverwrittenWhereTheConfigurationSaysSo() {
        try (Scene scene = edited()) {
            scene.edits = PersonEdits.OVERWRITE;

            scene.planChanges();

            assertThat(scene.changes()).containsExactly("1001 own_outcome: mine -> open");
        }
    }

    @Test
    void aPersonWhoPutsBackWhatWeWroteEndsTheConflict() {
        try (Scene scene = edited()) {
            scene.planChanges();
            scene.crm.edit("Person", "1001", Map.of("own_outcome", "open"));
            scene.doubt("1001");

            PlanResult plan = scene.planChanges();

            assertThat(scene.changes()).isEmpty();
            assertThat(plan.conflicts()).isZero();
            assertThat(plan.unchanged()).isEqualTo(1);
        }
    }

    @Test
    void aDoubtfulValueThatStandsAsWantedChangesNothing() {
        try (Scene scene = edited()) {
            scene.crm.edit("Person", "1001", Map.of("own_outcome", "open"));

            PlanResult plan = scene.planChanges();

            assertThat(plan.nothingToDo()).isTrue();
            assertThat(scene.rows("select doubtful from crm_value")).containsExactly("false");
        }
    }

    @Test
    void aValueThatARevertTookBackIsHeldUntilAnotherOneIsWanted() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            String id = scene.lead();
            scene.believe(id, "own_outcome", "", "");
            scene.store.change(session ->
                    session.execute("update crm_value set contested_value = 'open', contested_by = 'run-7'"));

            scene.plan();
            List<String> held = scene.changes();
            scene.won(id, 1);
            scene.plan();

            assertThat(held).containsExactly(id + " own_outcome:  -> open !REVERTED run-7");
            assertThat(scene.changes()).containsExactly(id + " own_outcome:  -> won");
        }
    }

    @Test
    void aHeldValueIsStillHeldAfterItWasReadAgain() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            String id = scene.lead();
            scene.believe(id, "own_outcome", "", "");
            scene.store.change(session ->
                    session.execute("update crm_value set contested_value = 'open', contested_by = 'run-7'"));
            scene.doubt(id);

            scene.plan();

            assertThat(scene.changes()).containsExactly(id + " own_outcome:  -> open !REVERTED run-7");
            assertThat(scene.rows("select contested_by from crm_value")).containsExactly("run-7");
        }
    }

    @Test
    void aSourceThatShrankOverwritesNothingAndStillFills() {
        try (Scene scene = new Scene("outcome", "stage")) {
            scene.fieldsExist();
            String id = scene.lead();
            scene.crm.edit("Person", id, Map.of("own_outcome", "won"));
            scene.shrunken = List.of(new ShrunkenSource("marketing.Deal", 100, 3));

            PlanResult plan = scene.plan();

            assertThat(scene.changes())
                    .containsExactly(
                            id + " own_outcome: won -> open !SHRUNKEN_SOURCE marketing.Deal fell from 100 to 3 since the last complete run",
                            id + " own_stage:  -> Meeting");
            assertThat(plan.conflicts()).isEqualTo(1);
        }
    }

    @Test
    void whatWasWithheldIsPlannedOnceTheSourceIsTrusted() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            String id = scene.lead();
            scene.crm.edit("Person", id, Map.of("own_outcome", "won"));
            scene.shrunken = List.of(new ShrunkenSource("marketing.Deal", 100, 3));
            scene.plan();
            scene.settled();
            scene.shrunken = List.of();

            scene.planChanges();

            assertThat(scene.changes()).containsExactly(id + " own_outcome: won -> open");
        }
    }

    @Test
    void aConvertedRecordThatNeverHeldAnythingOfOursLacksNothingBlank() {
        try (Scene scene = new Scene("outcome", "lost_reason")) {
            String lead = scene.lead();
            scene.personSays("converted_person = '77'", lead);

            PlanResult plan = scene.plan();

            assertThat(scene.changes()).containsExactly(lead + " own_outcome:  -> open !CONVERTED_ALONE");
            assertThat(plan.unchanged()).isEqualTo(1);
        }
    }

    /// A record whose field we wrote and a person changed since.
    private static Scene edited() {
        Scene scene = new Scene("outcome");
        scene.fieldsExist();
        String id = scene.lead();
        scene.crm.edit("Person", id, Map.of("own_outcome", "open"));
        scene.plan();
        scene.writtenByUs(id, "outcome", "open");
        scene.crm.edit("Person", id, Map.of("own_outcome", "mine"));
        scene.doubt(id);
        return scene;
    }
}
