package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.store.Session;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefinitionVerdictTest {

    private final Scene scene = new Scene("definition_verdict");

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatIsMissingIsToldInTheWordsAndTheOrderOfTheAgreement() {
        String id = scene.lead();
        judged(id, "missed", true, false, false);

        scene.plan();

        assertThat(scene.changes()).containsExactly(id + " own_definition_verdict:  -> missing: the budget, an appointment");
        assertThat(scene.rows("select rule from plan_change")).containsExactly("definition 2");
    }

    @Test
    void aLeadThatHasAllMetIt() {
        String id = scene.lead();
        judged(id, "met", true, true, true);

        scene.plan();

        assertThat(scene.changes()).containsExactly(id + " own_definition_verdict:  -> met");
    }

    @Test
    void withoutADefinitionNothingStandsThere() {
        String id = scene.lead();
        scene.fieldsExist();
        scene.believe(id, "own_definition_verdict", "met", "met");
        scene.crm.edit("Person", id, Map.of("own_definition_verdict", "met"));

        scene.plan();

        assertThat(scene.changes()).containsExactly(id + " own_definition_verdict: met -> ");
    }

    @Test
    void anAmbiguousLeadIsNotTold() {
        String id = scene.lead();
        judged(id, "met", true, true, true);
        scene.store.change(session -> session.execute("update handoff set ambiguous = true"));

        scene.plan();

        assertThat(scene.changes()).isEmpty();
    }

    @Test
    void theLatestHandoffThatHasHappenedIsTold() {
        String id = scene.lead();
        judged(id, "met", true, true, true);
        scene.store.change(session -> {
            session.execute("insert into handoff by name select * replace (handoff || 'a' as handoff, moment - interval 1 day as moment, 'missed' as verdict) from handoff");
            session.execute("insert into handoff by name select * replace (handoff || 'b' as handoff, moment + interval 1 year as moment, 'missed' as verdict) from handoff where verdict = 'met'");
        });

        scene.plan();

        assertThat(scene.changes()).containsExactly(id + " own_definition_verdict:  -> met");
    }

    private void judged(String id, String verdict, boolean timing, boolean budget, boolean appointment) {
        scene.store.change(session -> {
            session.script("insert into definition_criterion values ('2', 0, 'b', 'the budget'), ('2', 1, 'c', 'the timing'),"
                    + " ('2', 2, 'a', 'an appointment'), ('1', 0, 'b', 'an old budget')");
            session.execute("update handoff set definition_version = '2', verdict = ?", verdict);
            criterion(session, id, "a", appointment);
            criterion(session, id, "b", budget);
            criterion(session, id, "c", timing);
        });
    }

    private static void criterion(Session session, String id, String name, boolean met) {
        session.execute(
                "insert into handoff_criterion values (?, '2', ?, ?, 'history')", "marketing.Person/" + id + "@1", name, met);
    }
}
