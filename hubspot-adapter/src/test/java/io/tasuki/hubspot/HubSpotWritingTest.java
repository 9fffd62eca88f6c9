package io.tasuki.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner.FieldOutcome;
import io.tasuki.crm.FieldSpec;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Writing to a portal of the sandbox, which is as slow, as strict and as silent as HubSpot.
class HubSpotWritingTest {

    private static final FieldSpec SCORE =
            new FieldSpec("tasuki_score", "Score", "of a lead", FieldType.NUMBER, 0, List.of());

    private final SandboxPortal portal = new SandboxPortal();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aNewPropertyThatShowsLateCanBeWrittenAsSoonAsItIsCreated() throws Exception {
        portal.turn(Map.of("delays", Map.of("property_millis", 700)));
        String id = contact();
        try (CrmAdapter adapter = portal.openInStep()) {
            assertThat(create(adapter)).isInstanceOf(FieldOutcome.Created.class);
            assertThat(write(adapter, new RecordUpdate(id, Map.of("tasuki_score", "7"))))
                    .containsExactly(new WriteOutcome.Applied(id));
            assertThat(create(adapter)).isInstanceOf(FieldOutcome.Existed.class);
        }
        assertThat(portal.stored("contacts", id)).containsEntry("tasuki_score", "7");
    }

    @Test
    void aMergedRecordIsWrittenWhereItLivesOn() throws Exception {
        String winner = contact();
        String loser = contact();
        portal.merge("contacts", loser, winner);
        try (CrmAdapter adapter = portal.open()) {
            WriteOutcome outcome = write(adapter, new RecordUpdate(loser, Map.of("city", "Nara")))
                    .getFirst();

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            WriteOutcome.Applied.class,
                            applied -> assertThat(portal.stored("contacts", applied.id()))
                                    .containsEntry("city", "Nara"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-09, false", "2026-03, true"})
    void aPortalsOwnRulesHoldFromAVersionOn(String version, boolean written) throws Exception {
        String id = contact();
        portal.rule("contacts", id);
        try (CrmAdapter adapter = portal.open(Map.of("write_api_version", version))) {
            WriteOutcome outcome =
                    write(adapter, new RecordUpdate(id, Map.of("city", "Nara"))).getFirst();

            assertThat(outcome instanceof WriteOutcome.Applied).isEqualTo(written);
        }
        assertThat("Nara".equals(portal.stored("contacts", id).get("city"))).isEqualTo(written);
    }

    private String contact() {
        return portal.create("contacts", List.of(Map.of("city", "Kyoto"))).getFirst();
    }

    private static FieldOutcome create(CrmAdapter adapter) throws CrmException {
        return adapter.fields().orElseThrow().create("contacts", List.of(SCORE)).getFirst();
    }

    private static List<WriteOutcome> write(CrmAdapter adapter, RecordUpdate... updates) throws CrmException {
        WriteTicket ticket = adapter.writer().orElseThrow().submit(new WriteBatch("contacts", Arrays.asList(updates)));
        return ((WriteTicket.Settled) ticket).outcomes();
    }
}
