package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.FieldPath;
import io.tasuki.stage.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerEntriesTest {

    private static final Instant FIRST = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-06-01T00:00:00Z");
    private static final String HANDED_OVER = "2026-02-01T09:00:00Z";

    private final World world = new World();
    private final Rooms rooms = new Rooms().attribute("industry", "marketing.contacts.industry");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEntrySaysAllThatTheLedgerSaysOfAHandoff() {
        someoneHandedOver();
        aDeal("meeting");

        rooms.learnAnew(world.store, FIRST);

        assertThat(world.rows(
                        """
                        select
                            handoff, revision, known_at, withdrawn, rule, attributes[1].value, attributes[1].basis,
                            list_aggregate([record.id || ':' || record.rule for record in records], 'string_agg', ','), ties[1].deal, ties[1].rule, ties[1].part,
                            outcome ->> '$.outcome', outcome ->> '$.stage'
                        from ledger_entry
                        """))
                .containsExactly("marketing.contacts/1@" + HANDED_OVER + " 1 2026-04-01 00:00:00.0 false "
                        + "at:marketing.contacts.handed_over software observed 1:anchor,k:email d contact_role counts open Meeting");
    }

    @Test
    void whereNothingElseIsSaidThereIsNoOtherEntry() {
        someoneHandedOver();
        rooms.learnAnew(world.store, FIRST);

        long added = rooms.learnAnew(world.store, SECOND);

        assertThat(added).isZero();
        assertThat(told("known_at")).containsExactly("2026-04-01 00:00:00.0");
    }

    @Test
    void whatBecameOfAHandoffIsAnotherEntryAndTheFormerOneStays() {
        someoneHandedOver();
        aDeal("meeting");
        rooms.learnAnew(world.store, FIRST);
        List<String> before = told("*");

        world.stages("d", "2026-04-20T00:00:00Z won");
        change("update crm.\"sales.Deal\" set stage = 'won'");
        rooms.learnAnew(world.store, SECOND);

        assertThat(told("*")).hasSize(2).startsWith(before.getFirst());
        assertThat(told("revision, outcome ->> '$.outcome', outcome ->> '$.won_at', outcome ->> '$.evidence'"))
                .containsExactly("1 open - ", "2 won 2026-04-20 00:00:00 stage_history");
    }

    @Test
    void beingHandedOverAgainLeavesEveryFormerEntryAndAddsOne() {
        someoneHandedOver();
        rooms.learnAnew(world.store, FIRST);
        List<String> before = told("*");

        world.version("marketing.contacts/1", "handed_over", HANDED_OVER, HANDED_OVER, "property_history")
                .version("marketing.contacts/1", "handed_over", "2026-04-10T00:00:00Z", "2026-04-10T00:00:00Z", "property_history");
        long added = rooms.learnAnew(world.store, SECOND);

        assertThat(added).isOne();
        assertThat(told("*")).startsWith(before.getFirst());
        assertThat(told("number, revision, moment")).containsExactly("1 1 2026-02-01 09:00:00.0", "2 1 2026-04-10 00:00:00.0");
    }

    @Test
    void aHandoffThatTheRecordsNoLongerTellIsWithdrawnAndMayComeBack() {
        someoneHandedOver();
        rooms.learnAnew(world.store, FIRST);
        change("update crm.\"marketing.contacts\" set handed_over = ''");
        rooms.learnAnew(world.store, SECOND);
        change("update crm.\"marketing.contacts\" set handed_over = '" + HANDED_OVER + "'");

        rooms.learnAnew(world.store, THIRD);

        assertThat(told("revision, withdrawn, attributes[1].value"))
                .containsExactly("1 false software", "2 true -", "3 false software");
    }

    @Test
    void anotherConfigurationNeverChangesWhatWasSaid() {
        someoneHandedOver();
        rooms.learnAnew(world.store, FIRST);
        List<String> before = told("*");

        rooms.attribute("origin", "marketing.contacts.origin").learnAnew(world.store, SECOND);

        assertThat(told("*")).startsWith(before.getFirst());
        assertThat(told("revision, len(attributes)")).containsExactly("1 1", "2 2");
    }

    @Test
    void ofARemovedPersonNoOwnWordsStayInAnyEntryButTheEntriesDo() {
        RandomEdits edits = new RandomEdits(world, 0);
        for (String id : List.of("1", "2")) {
            edits.row("marketing.contacts/" + id, Map.of("email", id + "@a.example", "handed_over", HANDED_OVER, "industry", "software", "origin", "words of " + id));
        }
        edits.row("sales.Lead/l", Map.of("email", "1@a.example", "status", "sent back"));
        rooms.attribute("origin", "marketing.contacts.origin")
                .returns("sales.Lead.status", Map.of("sent back", "own words of sales"))
                .learnAnew(world.store, FIRST);
        edits.removal("marketing.contacts/1");

        rooms.learn(world.store, SECOND);

        assertThat(world.rows(
                        """
                        select lead, revision, withdrawn, [each.value for each in attributes], outcome ->> '$.returned_reason'
                        from ledger_entry
                        order by lead, revision
                        """))
                .containsExactly(
                        "marketing.contacts/1 1 false [software, '(removed)'] (removed)",
                        "marketing.contacts/1 2 true - -",
                        "marketing.contacts/2 1 false [software, words of 2] -");
    }

    @Test
    void aNewVersionOfTheAgreementLeavesWhatWasSaidUnderTheFormerOne() {
        someoneHandedOver();
        new Rooms().agreed(version("1", Optional.empty(), "industry")).learnAnew(world.store, FIRST);
        List<String> before = told("*");

        world.put("marketing.contacts/2", "handed_over=2026-04-15T00:00:00Z", "industry=software");
        new Rooms()
                .agreed(version("1", Optional.of(LocalDate.parse("2026-04-01")), "industry"))
                .agreed(version("2", Optional.empty(), "origin"))
                .learnAnew(world.store, SECOND);

        assertThat(told("*")).hasSize(2).startsWith(before.getFirst());
        assertThat(told("lead, revision, definition_version, verdict, criteria[1].met"))
                .containsExactly("marketing.contacts/1 1 1 met true", "marketing.contacts/2 1 2 missed false");
    }

    private static LeadDefinition.Version version(String name, Optional<LocalDate> until, String field) {
        Condition filled = new Condition.Filled(List.of(FieldPath.parse("marketing.contacts." + field)), ValueKind.ANY);
        return new LeadDefinition.Version(name, until, Optional.empty(), List.of(new Criterion(field, field, filled)));
    }

    private void someoneHandedOver() {
        world.put("marketing.contacts/1", "email=ann@a.example", "handed_over=" + HANDED_OVER, "industry=software")
                .put("sales.Contact/k", "email=ann@a.example");
    }

    private void aDeal(String stage) {
        world.put("sales.Deal/d", "_created_at=2026-03-01T00:00:00Z", "stage=" + stage)
                .put("sales.Role/r", "deal=d", "person=k", "main=true");
    }

    private void change(String statement) {
        world.work(session -> session.execute(statement));
    }

    private List<String> told(String columns) {
        return world.rows("select " + columns + " from ledger_entry order by revision, moment");
    }
}
