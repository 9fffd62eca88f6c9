package io.tasuki.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.hubspot.read.FeedState;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.data.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the passes find that go through whole lists.
class SweepsTest {

    @Test
    void whatTheListForgetsButABatchStillReadsIsNotGone() throws Exception {
        try (Portal portal = new Portal();
                CrmAdapter adapter = portal.open()) {
            portal.always("GET", "/crm/objects/2026-09/contacts", 200, page(item("1"), item("2"), item("3")));
            Reading reading = Reading.begin(adapter, "contacts", "city");
            reading.poll(Pass.CHANGES);
            portal.always("GET", "/crm/objects/2026-09/contacts", 200, page(item("1")));
            portal.always("POST", "/crm/objects/2026-09/contacts/batch/read", 200, page(item("2")));

            adapter.changes()
                    .poll(
                            new PollRequest("contacts", List.of("city"), List.of()),
                            FeedState.swept(Portal.NOW, Portal.NOW).cursor(Pass.ID_SWEEP),
                            reading.told);

            assertThat(reading.told.removed).containsExactly("3");
        }
    }

    @Test
    void aSweepThatBreaksOffRemovesNothingAndGoesOnWhereItWas() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            portal.flood("contacts", 250);
            Reading reading = Reading.begin(adapter, "contacts", "city").poll();
            String erased = reading.told.rows.get(120).id();
            portal.advance(Duration.ofHours(1));
            portal.erase("contacts", erased);
            portal.settle();
            reading.poll(Pass.CHANGES);
            portal.fault(Fault.Kind.STATUS, "GET /crm/objects/*", 1, 403);

            assertThatThrownBy(() -> reading.poll(Pass.ID_SWEEP)).isInstanceOf(CrmException.AccessDenied.class);
            assertThat(reading.told.removed).isEmpty();
            long before = portal.callsReceived();
            reading.poll(Pass.ID_SWEEP);

            assertThat(reading.told.removed).containsExactly(erased);
            assertThat(portal.callsReceived() - before)
                    .as("two pages left and one look at the missing")
                    .isEqualTo(3);
        }
    }

    @Test
    void whatIsComputedIsReadAnewAndWhatMovedItsStampIsLeftToTheOthers() throws Exception {
        try (Portal portal = new Portal();
                CrmAdapter adapter = portal.open()) {
            portal.always("GET", "/crm/properties/2026-09/deals", 200, """
                    {"results":[{"name":"dealname","type":"string"},
                     {"name":"hs_closed_amount","type":"number","calculated":true},
                     {"name":"hs_lastmodifieddate","type":"datetime","modificationMetadata":{"readOnlyValue":true}}]}""");
            portal.always("GET", "/crm/objects/2026-09/deals", 200, page(item("1"), item("2")));
            portal.always("POST", "/crm/associations/2026-09/deals/contacts/batch/read", 200, "{\"results\":[]}");
            Reading reading = Reading.begin(adapter, "deals", "dealname", "hs_closed_amount", "hs_lastmodifieddate");
            reading.poll(Pass.CHANGES);
            reading.told.rows.clear();
            portal.always(
                    "GET",
                    "/crm/objects/2026-09/deals",
                    200,
                    page(
                            item("1").replace("{}", "{\"hs_closed_amount\":\"70\"}"),
                            item("2").replace("2018-01-02", "2018-01-03")));

            adapter.changes()
                    .poll(
                            new PollRequest(
                                    "deals", List.of("dealname", "hs_closed_amount", "hs_lastmodifieddate"), List.of()),
                            FeedState.swept(Portal.NOW, Portal.NOW).cursor(Pass.COMPUTED),
                            reading.told);

            assertThat(reading.told.rows)
                    .extracting(CrmRow::id, CrmRow::values)
                    .containsExactly(tuple("1", Arrays.asList(null, "70", null)));
        }
    }

    @Test
    void whatASearchStillShowsAndABatchNoLongerKnowsIsGoneAndWhatItSaysNothingOfIsNot() throws Exception {
        try (Portal portal = new Portal();
                CrmAdapter adapter = portal.open()) {
            portal.always("POST", "/crm/objects/2026-09/contacts/search", 200, page(item("1"), item("2"), item("3")));
            portal.always(
                    "POST",
                    "/crm/objects/2026-09/contacts/batch/read",
                    207,
                    "{\"results\":[" + item("1")
                            + "],\"errors\":[{\"category\":\"OBJECT_NOT_FOUND\",\"context\":{\"ids\":[\"3\",\"99\"]}}]}");
            Pushed told = new Pushed();

            adapter.changes()
                    .poll(
                            new PollRequest("contacts", List.of("city"), List.of()),
                            FeedState.caughtUp(Portal.NOW.minusSeconds(3600)).cursor(Pass.CHANGES),
                            told);

            assertThat(told.rows).extracting(CrmRow::id).containsExactly("1");
            assertThat(told.removed).containsExactly("3");
        }
    }

    @Test
    void campaignsAreReadWholeAndToldWhenTheyAreNew() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(List.of(SandboxPortal.empty("contacts", "city"), campaigns()));
                CrmAdapter adapter = portal.open(Map.of("page_size", "2"))) {
            Reading reading = Reading.begin(adapter, "campaigns", "hs_name", "hs_utm")
                    .poll()
                    .poll();

            assertThat(reading.told.rows)
                    .extracting(row -> row.id() + row.values())
                    .containsExactly("c-1[Spring, spring]", "c-2[Fair, ]", "c-3[展示会, fair]");
        }
    }

    @Test
    void aPortalWithoutMarketingHasNoCampaignsAndTheDoctorSaysWhy() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            portal.fault(Fault.Kind.STATUS, "GET /marketing/*", 0, 403);
            Reading reading = Reading.begin(adapter, "campaigns", "hs_name").poll();
            portal.fault(Fault.Kind.STATUS, "GET /marketing/*", 0, 403);

            assertThat(reading.told.rows).isEmpty();
            assertThat(adapter.findings()).extracting(Finding::check).contains("scope of campaigns");
        }
    }

    private static Table campaigns() {
        String at = SandboxPortal.START.toString();
        return Table.of(
                "campaigns",
                List.of("id", "createdAt", "updatedAt", "hs_name", "hs_utm"),
                List.of(
                        List.of("c-1", at, at, "Spring", "spring"),
                        List.of("c-2", at, at, "Fair", ""),
                        List.of("c-3", at, at, "展示会", "fair")));
    }

    private static String page(String... items) {
        return "{\"results\":[" + String.join(",", items) + "]}";
    }

    private static String item(String id) {
        return "{\"id\":\"" + id
                + "\",\"properties\":{},\"createdAt\":\"2018-01-01T00:00:00Z\",\"updatedAt\":\"2018-01-02T00:00:00Z\"}";
    }
}
