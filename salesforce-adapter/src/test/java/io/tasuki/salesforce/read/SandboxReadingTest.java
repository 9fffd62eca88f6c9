package io.tasuki.salesforce.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.model.RecordKind;
import io.tasuki.salesforce.Heard;
import io.tasuki.salesforce.SandboxOrg;
import io.tasuki.salesforce.schema.SalesforceVocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxReadingTest {

    private static final Cursor FRESH = new CursorState.Fresh().cursor();

    private final SandboxOrg org = new SandboxOrg();
    private final CrmAdapter adapter = org.open("2000");

    @AfterEach
    void stop() {
        adapter.close();
        org.close();
    }

    /// Those that every organisation has: this one has a single currency.
    private static List<ObjectVocabulary> objects() {
        return SalesforceVocabulary.words().objects().stream()
                .filter(object -> object.kind() != RecordKind.EXCHANGE_RATE)
                .toList();
    }

    private static PollRequest everyRole(ObjectVocabulary object) {
        return new PollRequest(
                object.name(), object.roles().values().stream().distinct().toList(), List.of());
    }

    private Heard poll(String object, String... fields) throws CrmException {
        Heard heard = new Heard();
        adapter.changes().poll(new PollRequest(object, List.of(fields), List.of()), FRESH, heard);
        return heard;
    }

    @Test
    void everyObjectOfTheVocabularyIsReadWithAllItsRoles() throws CrmException {
        for (ObjectVocabulary object : objects()) {
            Heard heard = new Heard();

            adapter.changes().poll(everyRole(object), FRESH, heard);

            assertThat(heard.checkpoints).as(object.name()).hasSize(1);
        }
    }

    @Test
    void aQuietPollCostsOneQueryAndAtMostOneDescribeForEachObject() throws CrmException {
        List<ObjectVocabulary> objects = objects();
        Map<String, Cursor> cursors = new HashMap<>();
        for (ObjectVocabulary object : objects) {
            Heard heard = new Heard();
            adapter.changes().poll(everyRole(object), FRESH, heard);
            cursors.put(object.name(), heard.lastCheckpoint());
        }
        org.advance(Duration.ofHours(2));
        long before = org.callsReceived();

        try (CrmAdapter nextRun = org.open("2000")) {
            for (ObjectVocabulary object : objects) {
                nextRun.changes().poll(everyRole(object), cursors.getOrDefault(object.name(), FRESH), new Heard());
            }
        }

        assertThat(org.callsReceived() - before).isLessThanOrEqualTo(2L * objects.size() + 4);
    }

    @Test
    void whatADealWentThroughIsToldByBothHistories() throws CrmException {
        Map<String, String> fields = Map.of("Name", "n", "StageName", "Prospecting", "CloseDate", "2026-04-01");
        String deal = org.create("Opportunity", List.of(fields)).getFirst();
        Instant created = org.now();
        org.advance(Duration.ofHours(1));
        org.edit("Opportunity", deal, Map.of("StageName", "Closed Won"));
        Instant won = org.now();
        org.settle();

        Heard stages = poll("OpportunityHistory");
        Heard changes = poll("OpportunityFieldHistory");

        assertThat(stages.versions)
                .extracting(version -> version.id() + " " + version.value() + " "
                        + version.since().orElseThrow())
                .containsExactly(deal + " Prospecting " + created, deal + " Closed Won " + won);
        assertThat(changes.versions.stream().filter(version -> version.field().equals("StageName")))
                .extracting(FieldVersion::value)
                .containsExactly("Prospecting", "Closed Won");
        assertThat(changes.versions.getFirst().since()).isEmpty();
    }

    @Test
    void anAppointmentIsToldWithItsPersonAndALineItemUntilItIsTakenAway() throws CrmException {
        Map<String, String> deal = Map.of("Name", "n", "StageName", "Prospecting", "CloseDate", "2026-04-01");
        String sold = org.create("Opportunity", List.of(deal)).getFirst();
        String lead = org.create("Lead", List.of(Map.of("LastName", "a", "Company", "c")))
                .getFirst();
        String item = org.create("OpportunityLineItem", List.of(Map.of("OpportunityId", sold, "Quantity", "2")))
                .getFirst();
        org.create("Event", List.of(Map.of("WhoId", lead, "StartDateTime", "2026-03-05T01:00:00.000Z")));
        org.settle();

        Heard events = poll("Event", "WhoId", "StartDateTime");
        Heard items = poll("OpportunityLineItem", "OpportunityId");
        org.delete("OpportunityLineItem", item);
        org.settle();
        Heard after = poll("OpportunityLineItem", "OpportunityId");

        assertThat(events.rows)
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly(lead, "2026-03-05T01:00:00.000+0000"));
        assertThat(items.rows)
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly(sold));
        assertThat(after.rows).isEmpty();
        assertThat(after.gone)
                .singleElement()
                .satisfies(gone -> assertThat(gone).startsWith(item + " removed"));
    }

    @Test
    void ourOwnWriteComesBackOnceAndThenRests() throws CrmException {
        String lead = org.create("Lead", List.of(Map.of("LastName", "山田", "Company", "c")))
                .getFirst();
        org.settle();
        Cursor first = poll("Lead", "Title").lastCheckpoint();

        WriteBatch batch = new WriteBatch("Lead", List.of(new RecordUpdate(lead, Map.of("Title", "部長"))));
        assertThat(adapter.writer().orElseThrow().submit(batch))
                .isEqualTo(new WriteTicket.Settled(List.of(new WriteOutcome.Applied(lead))));
        org.advance(Duration.ofHours(2));
        Heard echo = pollLeads(first);
        org.advance(Duration.ofHours(2));
        Heard quiet = pollLeads(echo.lastCheckpoint());

        assertThat(echo.rows)
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly("部長"));
        assertThat(quiet.rows).isEmpty();
    }

    private Heard pollLeads(Cursor from) throws CrmException {
        Heard heard = new Heard();
        try (CrmAdapter nextRun = org.open("2000")) {
            nextRun.changes().poll(new PollRequest("Lead", List.of("Title"), List.of()), from, heard);
        }
        return heard;
    }

    @Test
    void aConvertedLeadIsLockedAndRefusesTheWriteAlone() throws CrmException {
        List<String> leads = org.create(
                "Lead", List.of(Map.of("LastName", "a", "Company", "c"), Map.of("LastName", "b", "Company", "c")));
        org.edit("Lead", leads.getFirst(), Map.of("IsConverted", "true"));

        List<RecordUpdate> updates = leads.stream()
                .map(lead -> new RecordUpdate(lead, Map.of("Title", "x")))
                .toList();
        WriteTicket ticket = adapter.writer().orElseThrow().submit(new WriteBatch("Lead", updates));

        assertThat(adapter.records().read("Lead", leads, List.of("Title")))
                .hasEntrySatisfying(
                        leads.get(0), live -> assertThat(live.locked()).isTrue())
                .hasEntrySatisfying(
                        leads.get(1), live -> assertThat(live.values()).containsEntry("Title", "x"));
        assertThat(((WriteTicket.Settled) ticket).outcomes().getFirst())
                .isInstanceOfSatisfying(WriteOutcome.Refused.class, refused -> {
                    assertThat(refused.reason()).startsWith("CANNOT_UPDATE_CONVERTED_LEAD");
                    assertThat(refused.retryable()).isFalse();
                });
    }
}
