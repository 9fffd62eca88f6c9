package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.FieldPath;
import io.tasuki.stage.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignTest {

    private static final FieldPath STATUS = FieldPath.parse("sales.Lead.status");
    private static final String LEAD = "sales.Lead/l1";

    private final World world = new World();
    private final Rooms rooms = new Rooms();

    @BeforeEach
    void handOver() {
        world.put("marketing.contacts/1", "email=a@a.example")
                .version("marketing.contacts/1", "handed_over", "", "2026-03-01T09:00:00Z", "property_history")
                .put(LEAD, "email=a@a.example");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theReasonMayStandInAnotherFieldOfTheRecord() {
        rooms.sign(new SignRule.Returned(STATUS, Map.of("bad", new ReturnReason.In(FieldPath.parse("sales.Lead.origin")))));
        status("2026-03-10T00:00:00Z", "bad");
        version("origin", "2026-03-10T00:00:05Z", "no budget").version("origin", "2026-03-20T00:00:00Z", "no need");

        assertThat(returned("2026-03-10T00:00:01Z")).containsExactly("1 returned - 2026-03-10 00:00:00.0");
        assertThat(returned("2026-03-11T00:00:00Z")).containsExactly("1 returned no budget 2026-03-10 00:00:00.0");
        assertThat(returned("2026-04-01T00:00:00Z")).containsExactly("1 returned no need 2026-03-10 00:00:00.0");
    }

    @Test
    void someValuesMaySayTheReasonThemselvesAndOthersElsewhere() {
        rooms.sign(new SignRule.Returned(
                STATUS,
                Map.of(
                        "bad", new ReturnReason.In(FieldPath.parse("sales.Lead.origin")),
                        "later", new ReturnReason.Code("bad_timing"))));
        status("2026-03-10T00:00:00Z", "later").status("2026-03-12T00:00:00Z", "bad");
        version("origin", "2026-03-01T00:00:00Z", "fair");

        assertThat(returned("2026-03-11T00:00:00Z")).containsExactly("1 returned bad_timing 2026-03-10 00:00:00.0");
        assertThat(returned("2026-03-13T00:00:00Z")).containsExactly("1 returned fair 2026-03-10 00:00:00.0");
    }

    @Test
    void aStatusThatNoLongerSaysSoTakesTheReturnBack() {
        rooms.returns("sales.Lead.status", Map.of("bad", "not_a_fit"));
        status("2026-03-10T00:00:00Z", "bad").status("2026-03-12T00:00:00Z", "new").status("2026-03-14T00:00:00Z", "bad");

        assertThat(returned("2026-03-13T00:00:00Z")).containsExactly("1 open - -");
        assertThat(returned("2026-03-15T00:00:00Z")).containsExactly("1 returned not_a_fit 2026-03-14 00:00:00.0");
    }

    @Test
    void aLeadThatIsHandedOverAgainHadBeenSentBackWhateverItsStatusBecameOnTheWay() {
        rooms.returns("sales.Lead.status", Map.of("bad", "not_a_fit"));
        handOverAgain();
        status("2026-03-10T00:00:00Z", "bad").status("2026-04-01T00:00:00Z", "nurturing");

        assertThat(returned("2026-04-02T00:00:00Z")).containsExactly("1 open - -");
        assertThat(returned("2026-06-01T00:00:00Z"))
                .containsExactly("1 returned not_a_fit 2026-03-10 00:00:00.0", "2 open - -");
    }

    @Test
    void whatSalesWritesMeansReturnedAndSaysWhy() {
        rooms.sign(new SignRule.ReturnWords(FieldPath.parse("sales.Lead.return_reason")));
        version("return_reason", "2026-03-10T00:00:00Z", "not now");

        assertThat(returned("2026-03-09T00:00:00Z")).containsExactly("1 open - -");
        assertThat(returned("2026-03-11T00:00:00Z")).containsExactly("1 returned not now 2026-03-10 00:00:00.0");
    }

    @Test
    void whatSalesWritesGoesBeforeTheReasonOfTheStatusButNotBeforeItsMoment() {
        rooms.returns("sales.Lead.status", Map.of("bad", "not_a_fit"))
                .sign(new SignRule.ReturnWords(FieldPath.parse("sales.Lead.return_reason")));
        status("2026-03-10T00:00:00Z", "bad");
        version("return_reason", "2026-03-11T00:00:00Z", "not now");

        assertThat(returned("2026-03-12T00:00:00Z")).containsExactly("1 returned not now 2026-03-10 00:00:00.0");
    }

    @Test
    void wordsWithoutADateSpeakOfTheLatestHandoff() {
        rooms.sign(new SignRule.ReturnWords(FieldPath.parse("sales.Lead.return_reason")));
        handOverAgain();
        world.work(session -> session.execute("update crm.\"sales.Lead\" set return_reason = 'not now'"));

        assertThat(returned("2026-06-01T00:00:00Z"))
                .containsExactly("1 open - -", "2 returned not now 2026-05-01 09:00:00.0");
    }

    @Test
    void whatStoodThereBeforeAHandoffSaysNothingOfIt() {
        rooms.returns("sales.Lead.status", Map.of("bad", "not_a_fit"));
        handOverAgain();
        status("2026-02-01T00:00:00Z", "bad").status("2026-03-10T00:00:00Z", "new").status("2026-04-10T00:00:00Z", "bad");

        assertThat(returned("2026-03-02T00:00:00Z")).containsExactly("1 open - -");
        assertThat(returned("2026-06-01T00:00:00Z"))
                .containsExactly("1 returned not_a_fit 2026-04-10 00:00:00.0", "2 open - -");
    }

    @Test
    void theFirstSignOfATermSaysWhenItWasAccepted() {
        rooms.sign(new SignRule.Accepted(STATUS, Set.of("working", "qualified")))
                .returns("sales.Lead.status", Map.of("bad", "not_a_fit"));
        handOverAgain();
        status("2026-03-02T00:00:00Z", "new").status("2026-03-03T00:00:00Z", "working");
        status("2026-03-05T00:00:00Z", "qualified").status("2026-03-08T00:00:00Z", "bad");

        assertThat(accepted("2026-06-01T00:00:00Z")).containsExactly("1 returned 2026-03-03 00:00:00.0", "2 open -");
        assertThat(accepted("2026-03-04T00:00:00Z")).containsExactly("1 open 2026-03-03 00:00:00.0");
    }

    @Test
    void lookingThroughWhatMarketingKnowsMeansAccepted() {
        rooms.sign(new SignRule.Checked(FieldPath.parse("sales.Lead.checked")));
        version("checked", "2026-03-02T00:00:00Z", "2026-03-02");

        assertThat(accepted("2026-06-01T00:00:00Z")).containsExactly("1 open 2026-03-02 00:00:00.0");
    }

    @Test
    void aRecordThatSalesKeepsForALeadMaySayTheSame() {
        rooms.returns("marketing.leads.status", Map.of("bad", "not_a_fit"));
        world.put("marketing.leads/a", "contact=1", "status=bad")
                .version("marketing.leads/a", "status", "2026-03-10T00:00:00Z", "bad", "property_history");

        assertThat(returned("2026-06-01T00:00:00Z")).containsExactly("1 returned not_a_fit 2026-03-10 00:00:00.0");
    }

    @Test
    void eachLivingRecordSpeaksForItselfAndNoneThatIsGone() {
        rooms.returns("sales.Lead.status", Map.of("bad", "not_a_fit"));
        world.put("sales.Lead/l0", "email=a@a.example", "merged_into=l1", "_removed_at=2026-03-05T00:00:00Z")
                .version("sales.Lead/l0", "status", "2026-03-03T00:00:00Z", "bad", "field_history");

        assertThat(returned("2026-06-01T00:00:00Z")).containsExactly("1 open - -");
    }

    private void handOverAgain() {
        world.version("marketing.contacts/1", "handed_over", "2026-05-01T09:00:00Z", "2026-05-01T09:00:00Z", "property_history");
    }

    private SignTest status(String since, String value) {
        return version("status", since, value);
    }

    private SignTest version(String field, String since, String value) {
        world.version(LEAD, field, since, value, "field_history");
        return this;
    }

    private List<String> returned(String asOf) {
        rooms.walk(world);
        return world.rows(
                "select number, outcome, returned_reason, ended_at from outcome_at(?, 'UTC') order by number", Instant.parse(asOf));
    }

    private List<String> accepted(String asOf) {
        rooms.walk(world);
        return world.rows(
                "select number, outcome, accepted_at from outcome_at(?, 'UTC') order by number", Instant.parse(asOf));
    }
}
