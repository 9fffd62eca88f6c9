package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void aPlanHoldsWhatOneOfTheSelectorsNames() {
        try (Scene scene = new Scene("outcome", "stage", "handoff_at")) {
            scene.fieldsExist();
            List<String> ids = scene.leads(3);

            scene.plan(select("marketing.Person/" + ids.get(1), "marketing.Person.own_stage"));

            assertThat(scene.changes())
                    .containsExactly(
                            ids.get(0) + " own_stage:  -> Meeting",
                            ids.get(1) + " own_handoff_at:  -> 2026-01-05T09:00:00Z",
                            ids.get(1) + " own_outcome:  -> open",
                            ids.get(1) + " own_stage:  -> Meeting",
                            ids.get(2) + " own_stage:  -> Meeting");
        }
    }

    @Test
    void aNeutralNameAndAnObjectSelectToo() {
        try (Scene scene = new Scene("outcome", "stage")) {
            scene.fieldsExist();
            scene.leads(2);

            assertThat(scene.plan(select("stage")).toChange()).isEqualTo(2);
            assertThat(scene.plan(select("marketing.Person.stage")).toChange()).isEqualTo(2);
            assertThat(scene.plan(select("marketing.Person")).toChange()).isEqualTo(4);
        }
    }

    @Test
    void whatIsNotAskedForIsNeitherReadNorCounted() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            List<String> ids = scene.leads(3);

            PlanResult plan = scene.plan(select("marketing.Person/" + ids.getFirst()));

            assertThat(scene.crm.rowsRead("Person")).isEqualTo(1);
            assertThat(plan.toChange()).isEqualTo(1);
            assertThat(plan.unchanged()).isZero();
        }
    }

    @Test
    void noMoreRecordsChangeThanTheLimitSays() {
        try (Scene scene = new Scene("outcome", "stage")) {
            scene.fieldsExist();
            List<String> ids = scene.leads(5);
            scene.crm.edit("Person", ids.getFirst(), Map.of("own_outcome", "open", "own_stage", "Meeting"));

            PlanResult plan = scene.plan(new PlanSelection(List.of(), OptionalLong.of(2)));

            assertThat(scene.changes())
                    .containsExactly(
                            ids.get(1) + " own_outcome:  -> open",
                            ids.get(1) + " own_stage:  -> Meeting",
                            ids.get(2) + " own_outcome:  -> open",
                            ids.get(2) + " own_stage:  -> Meeting");
            assertThat(plan.records()).isEqualTo(2);
            assertThat(plan.unchanged()).isEqualTo(2);
        }
    }

    @Test
    void readingEndsWhenTheLimitIsReached() {
        try (Scene scene = new Scene("outcome")) {
            scene.fieldsExist();
            scene.leads(450);

            scene.plan(new PlanSelection(List.of(), OptionalLong.of(10)));

            assertThat(scene.crm.rowsRead("Person")).isEqualTo(200);
        }
    }

    @Test
    void aSelectorThatNamesNothingWrittenIsRefusedWithTheRemedy() {
        try (Scene scene = new Scene("outcome")) {
            assertThat(select("marketing.Person").problem(scene.fields())).isEmpty();
            assertThat(select("outcome").problem(scene.fields())).isEmpty();
            assertThat(select("marketing.Deal").problem(scene.fields()))
                    .contains("nothing is written on marketing.Deal; 'write_back' names the objects");
            assertThat(select("sales.Person/1").problem(scene.fields()))
                    .contains("nothing is written on sales.Person; 'write_back' names the objects");
            assertThat(select("marketing.Person.name").problem(scene.fields()))
                    .contains("marketing.Person.name is not written; 'write_back' names the fields");
            assertThat(select("stage").problem(scene.fields()))
                    .contains("'stage' is not written anywhere; 'write_back' names the fields");
        }
    }

    @Test
    void aSelectorThatCanNameNothingIsRefused() {
        assertThatThrownBy(() -> Selector.parse("marketing/1")).hasMessage("'marketing' is not of the form connection.object");
    }

    private static PlanSelection select(String... texts) {
        return new PlanSelection(Arrays.stream(texts).map(Selector::parse).toList(), OptionalLong.empty());
    }
}
