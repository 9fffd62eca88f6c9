package io.tasuki.stage.poll;

import static io.tasuki.stage.poll.PollScene.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.FieldType;
import io.tasuki.crm.fake.FakeCrm;
import io.tasuki.stage.poll.OwnedFields.Watched;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the poll makes of fields that exist because of us.
class OwnedFieldsTest {

    private static final PollTarget TARGET = new PollTarget(
            PEOPLE.name(),
            PEOPLE.kind(),
            PEOPLE.roles(),
            PEOPLE.fields(),
            PEOPLE.historyFields(),
            new OwnedFields(
                    List.of("own_feedback"),
                    List.of(new Watched("own_outcome", FieldType.CHOICE), new Watched("own_won_amount", FieldType.NUMBER))));
    private static final String DOUBTS = "select concat_ws('|', id, field, doubtful) from crm_value order by id, field";

    private final FakeCrm crm = new FakeCrm(PollScene.START);
    private final PollScene scene = new PollScene();

    OwnedFieldsTest() {
        scene.crmNow = crm::now;
    }

    @AfterEach
    void close() {
        scene.close();
        crm.forget();
    }

    @Test
    void ourOwnWriteComingBackCausesNothing() {
        String id = written();
        crm.edit("Person", id, Map.of("own_outcome", "won", "own_won_amount", "1000.00"));

        PollReport report = poll();

        assertThat(report.changedAnything()).isFalse();
        assertThat(scene.lines(DOUBTS)).containsExactly(id + "|own_outcome|false", id + "|own_won_amount|false");
        assertThat(scene.lines("select lead from stale_lead")).isEmpty();
    }

    @Test
    void aPersonsEditOfOurFieldIsDoubtedAndItsLeadPlannedAgainWhileTheRecordStaysAsItWas() {
        String id = written();
        crm.edit("Person", id, Map.of("own_outcome", "lost", "own_won_amount", "1000"));

        PollReport report = poll();

        assertThat(report.changedAnything()).isFalse();
        assertThat(scene.lines(DOUBTS)).containsExactly(id + "|own_outcome|true", id + "|own_won_amount|false");
        assertThat(scene.lines("select lead from stale_lead")).containsExactly("lead of " + id);
        assertThat(scene.lines("select _id from crm_past.\"sales.Person\"")).isEmpty();
    }

    @Test
    void aFieldOfOursThatAPersonEmptiedIsDoubtedToo() {
        String id = written();
        crm.edit("Person", id, Map.of("own_outcome", "won", "own_won_amount", "1000"));
        poll();

        later();
        crm.edit("Person", id, Map.of("own_outcome", ""));
        poll();

        assertThat(scene.lines(DOUBTS)).containsExactly(id + "|own_outcome|true", id + "|own_won_amount|false");
    }

    @Test
    void anOlderVersionToldLaterRaisesNoDoubt() {
        String id = written();
        crm.edit("Person", id, Map.of("own_outcome", "won", "own_won_amount", "1000"));
        poll();
        scene.store.change(session -> session.execute(
                "update crm.\"sales.Person\" set _modified_at = timestamp '2027-01-01' where _id = ?", id));

        later();
        crm.edit("Person", id, Map.of("own_outcome", "open"));
        poll();

        assertThat(scene.lines(DOUBTS)).containsExactly(id + "|own_outcome|false", id + "|own_won_amount|false");
    }

    @Test
    void makingOurFieldsIsNoReasonToReadEverythingAnew() {
        crm.create("Person", Map.of("email", "a", "status", "new"));
        String id = crm.create("Person", Map.of("email", "b", "status", "new"));
        poll();

        later();
        makeFields();
        crm.edit("Person", id, Map.of("own_feedback", "asked for a demo", "own_outcome", "open"));
        PollReport report = poll();

        assertThat(report.objects().values()).extracting(PollReport.Landed::rows).containsExactly(1L);
        assertThat(scene.lines("select concat_ws('|', email, own_feedback) from crm.\"sales.Person\" order by email"))
                .containsExactly("a", "b|asked for a demo");
    }

    @Test
    void aFieldLeftToSalesThatIsNotThereYetIsNoProblem() {
        crm.create("Person", Map.of("email", "a", "status", "new"));

        assertThat(poll().problems()).isEmpty();
    }

    @Test
    void leavingAFieldToSalesReadsWhatItHeldBefore() {
        makeFields();
        crm.create("Person", Map.of("email", "a", "status", "new", "own_feedback", "too early"));
        scene.poll(crm.open(), PEOPLE);

        poll();

        assertThat(scene.lines("select own_feedback from crm.\"sales.Person\"")).containsExactly("too early");
    }

    /// One polled person whose two fields we have written, the echo still to come.
    private String written() {
        makeFields();
        String id = crm.create("Person", Map.of("email", "a", "status", "new"));
        poll();
        later();
        scene.store.change(session -> {
            session.execute("insert into lead_record values (?, 'sales', 'Person', ?, 'anchor', '')", "lead of " + id, id);
            session.execute("insert into crm_value values ('sales', 'Person', ?, 'own_outcome', 'won', 'won', null, null, false, now())", id);
            session.execute("insert into crm_value values ('sales', 'Person', ?, 'own_won_amount', '1000', '1000', null, null, false, now())", id);
        });
        return id;
    }

    private void makeFields() {
        List.of("own_feedback", "own_outcome", "own_won_amount").forEach(field -> crm.addField("Person", field));
    }

    private PollReport poll() {
        return scene.poll(crm.open(), TARGET);
    }

    private void later() {
        crm.advance(Duration.ofHours(1));
    }
}
