package io.tasuki.hubspot;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.tasuki.hubspot.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.hubspot.read.FeedState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubSpotChangeFeedTest {

    private static final String LIST = "/crm/objects/2026-09/contacts";
    private static final String SEARCH = LIST + "/search";
    private static final String READ = LIST + "/batch/read";
    private static final String STAMPS =
            "\"createdAt\":\"2018-01-01T00:00:00Z\",\"updatedAt\":\"2018-01-02T00:00:00.500Z\"";
    private static final PollRequest EMAILS = new PollRequest("contacts", List.of("email", "phone"), List.of());

    private final Portal portal = new Portal();
    private final Pushed pushed = new Pushed();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void nullAbsentAndEmptyAreAllKnownToBeEmpty() throws Exception {
        portal.always("GET", LIST, 200, "{\"results\":[" + item(1, "\"email\":null") + "," + item(2, "\"phone\":\"\"")
                + "," + item(3, "\"email\":\" a@b \"") + "]}");

        poll(EMAILS, backfill());

        assertThat(pushed.rows)
                .extracting(CrmRow::values)
                .containsExactly(List.of("", ""), List.of("", ""), List.of(" a@b ", ""));
        assertThat(pushed.rows.getFirst().modifiedAt()).isEqualTo(Instant.parse("2018-01-02T00:00:00.500Z"));
    }

    @Test
    void everyFormerValueIsToldWithTheMomentItBegan() throws Exception {
        portal.always(
                "GET",
                LIST,
                200,
                """
                {"results":[{"id":"1",%s,"properties":{"email":"new"},"propertiesWithHistory":{"email":[
                  {"value":"new","timestamp":"2018-01-02T00:00:00Z","sourceType":"CRM_UI"},
                  {"value":null,"timestamp":"2018-01-01T12:00:00Z"},
                  {"value":"old","timestamp":"2018-01-01T00:00:00Z"}]}}]}"""
                        .formatted(STAMPS));

        poll(new PollRequest("contacts", List.of("email"), List.of("email")), backfill());

        assertThat(pushed.versions)
                .containsExactly(
                        version("new", "2018-01-02T00:00:00Z"),
                        version("", "2018-01-01T12:00:00Z"),
                        version("old", "2018-01-01T00:00:00Z"));
        portal.server.verify(getRequestedFor(urlPathEqualTo(LIST))
                .withQueryParam("limit", com.github.tomakehurst.wiremock.client.WireMock.equalTo("50")));
    }

    @Test
    void mergedIdsAreToldButForTheRecordsOwn() throws Exception {
        portal.always("GET", LIST, 200, "{\"results\":[" + item(9, "\"hs_merged_object_ids\":\"7;8;9\"") + "]}");

        poll(EMAILS, backfill());

        assertThat(pushed.merged).containsExactly("7>9", "8>9");
    }

    @Test
    void aListOfPropertiesTooLongForAnAddressIsReadById() throws Exception {
        List<String> many = IntStream.range(0, 400)
                .mapToObj(i -> "a_rather_long_property_" + i)
                .toList();
        portal.always("GET", LIST, 200, "{\"results\":[" + item(1, "") + "]}");
        portal.always("POST", READ, 200, "{\"results\":[" + item(1, "\"a_rather_long_property_399\":\"x\"") + "]}");

        poll(new PollRequest("contacts", many, List.of()), backfill());

        assertThat(pushed.rows.getFirst().values().getLast()).isEqualTo("x");
        portal.server.verify(1, postRequestedFor(urlPathEqualTo(READ)));
    }

    @Test
    void aListThatRepeatsItsPageIsAnErrorAndNotALoop() {
        portal.always(
                "GET", LIST, 200, "{\"results\":[" + item(1, "") + "],\"paging\":{\"next\":{\"after\":\"1\"}}}");

        assertThatThrownBy(() -> poll(EMAILS, backfill()))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("same page");
    }

    @Test
    void aSearchThatGoesBackwardsIsAnErrorSinceRecordsWouldBeLeftOut() {
        portal.always("POST", SEARCH, 200, "{\"results\":[" + item(5, "") + "," + item(3, "") + "]}");

        assertThatThrownBy(() -> poll(EMAILS, anHourAgo(Pass.CHANGES)))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("out of order");
    }

    @Test
    void truncatedJsonIsAskedForOnceMore() throws Exception {
        portal.inTurn(LIST, json(200, "{\"results\":[{\"id\""), json(200, "{\"results\":[" + item(1, "") + "]}"));

        poll(EMAILS, backfill());

        assertThat(pushed.rows).hasSize(1);
    }

    @Test
    void jsonThatStaysBrokenIsAnErrorThatShowsNoBody() {
        portal.always("GET", LIST, 200, "{\"results\":[{\"id\":\"taro@example.jp\"");

        assertThatThrownBy(() -> poll(EMAILS, backfill()))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("not the JSON")
                .hasMessageNotContaining("taro");
    }

    @Test
    void aGatewaysPageOfHtmlIsWaitedOut() throws Exception {
        portal.inTurn(
                LIST,
                aResponse().withStatus(502).withHeader("Content-Type", "text/html").withBody("<html>502"),
                aResponse().withStatus(200).withHeader("Content-Type", "text/html").withBody("<html>login"),
                json(200, "{\"results\":[" + item(1, "") + "]}"));

        poll(EMAILS, backfill());

        assertThat(pushed.rows).hasSize(1);
    }

    @Test
    void aRecordWithoutItsStampIsAnErrorThatNamesIt() {
        portal.always("GET", LIST, 200, "{\"results\":[{\"id\":\"4\",\"properties\":{}}]}");

        assertThatThrownBy(() -> poll(EMAILS, backfill())).hasMessage("contacts/4 has no usable updatedAt");
    }

    @Test
    void contactsAreSearchedByTheirOwnStampInAClosedWindow() throws Exception {
        portal.always("POST", SEARCH, 200, "{\"total\":0,\"results\":[]}");

        poll(EMAILS, anHourAgo(Pass.CHANGES));

        long now = Portal.NOW.toEpochMilli();
        portal.server.verify(1, postRequestedFor(urlPathEqualTo(SEARCH))
                .withRequestBody(containing("\"lastmodifieddate\""))
                .withRequestBody(matchingJsonPath("$..[?(@.value == '" + (now - 3_600_000 - 60_000) + "')]"))
                .withRequestBody(matchingJsonPath("$..[?(@.highValue == '" + (now - 30_000) + "')]")));
        assertThat(pushed.checkpoints).hasSize(1);
    }

    @Test
    void whenNoTimeHasPassedNothingIsSearched() throws Exception {
        CrmAdapter adapter = portal.open();
        for (Cursor cursor : adapter.changes().begin(EMAILS)) {
            if (cursor.pass() != Pass.CHANGES) {
                adapter.changes().poll(EMAILS, cursor, pushed);
            }
        }
        adapter.changes().poll(EMAILS, FeedState.caughtUp(Portal.NOW).cursor(Pass.CHANGES), pushed);

        assertThat(pushed.checkpoints).isEmpty();
        assertThat(adapter.budget().callsMade()).isEqualTo(2);
    }

    @Test
    void linksArePagedPerRecordAndIdsMayBeNumbers() throws Exception {
        portal.always("GET", "/crm/objects/2026-09/deals", 200, "{\"results\":[" + item(1, "") + "," + item(2, "") + "]}");
        portal.inTurn(
                "/crm/associations/2026-09/deals/contacts/batch/read",
                json(
                        207,
                        """
                        {"results":[{"from":{"id":"1"},"to":[{"toObjectId":11,"associationTypes":[
                          {"category":"HUBSPOT_DEFINED","typeId":3,"label":null},
                          {"category":"USER_DEFINED","typeId":31,"label":"Decision maker"}]}],
                          "paging":{"next":{"after":"11"}}}],
                         "errors":[{"category":"OBJECT_NOT_FOUND","context":{"id":["2"]}}]}"""),
                json(
                        200,
                        "{\"results\":[{\"from\":{\"id\":\"1\"},\"to\":[{\"toObjectId\":\"12\",\"associationTypes\":[]}]}]}"));

        poll(new PollRequest("deals", List.of("amount"), List.of()), backfill());

        assertThat(pushed.links)
                .containsExactly(
                        new LinkSet(
                                "deals",
                                "1",
                                "contacts",
                                List.of(
                                        new LinkSet.Link("11", "Decision maker", false),
                                        new LinkSet.Link("12", "", false))),
                        new LinkSet("deals", "2", "contacts", List.of()));
    }

    @Test
    void stagesSayWhetherTheyAreClosedAndWon() throws Exception {
        portal.always(
                "GET",
                "/crm/pipelines/2026-09/deals",
                200,
                """
                {"results":[{"id":"default","stages":[
                  {"id":"open","label":"商談","metadata":{"probability":"0.4","isClosed":"false"},"updatedAt":"2018-01-01T00:00:00Z"},
                  {"id":"won","label":"Won","metadata":{"probability":"1.0","isClosed":"true"}},
                  {"id":"lost","label":"Lost","metadata":{"probability":"0.0","isClosed":"true"}}]}]}""");

        poll(new PollRequest("pipelines", List.of("stage", "label", "isClosed", "isWon"), List.of()), backfill());

        assertThat(pushed.rows)
                .extracting(row -> row.id() + " " + row.values())
                .containsExactly(
                        "default/open [open, 商談, false, false]",
                        "default/won [won, Won, true, true]",
                        "default/lost [lost, Lost, true, false]");
    }

    @Test
    void ownersWhoLeftAreReadToo() throws Exception {
        portal.inTurn(
                "/crm/owners/2026-09",
                json(200, "{\"results\":[{\"id\":\"1\",\"firstName\":\"Hana\",\"lastName\":\"Sato\"," + STAMPS + "}]}"),
                json(200, "{\"results\":[{\"id\":\"2\",\"archived\":true," + STAMPS + "}]}"));

        poll(new PollRequest("owners", List.of("name", "archived"), List.of()), backfill());

        assertThat(pushed.rows)
                .extracting(CrmRow::values)
                .containsExactly(List.of("Hana Sato", "false"), List.of("", "true"));
    }

    @Test
    void aNameStandsAsItsScriptHasIt() throws Exception {
        portal.inTurn(
                "/crm/owners/2026-09",
                json(200, "{\"results\":[{\"id\":\"1\",\"firstName\":\"花\",\"lastName\":\"佐藤\"," + STAMPS + "},"
                        + "{\"id\":\"2\",\"firstName\":\"花\"," + STAMPS + "},{\"id\":\"3\",\"lastName\":\"さとう\"," + STAMPS + "}]}"),
                json(200, "{\"results\":[]}"));

        poll(new PollRequest("owners", List.of("name"), List.of()), backfill());

        assertThat(pushed.rows).extracting(CrmRow::values).containsExactly(List.of("佐藤 花"), List.of("花"), List.of("さとう"));
    }

    @Test
    void aRefusedTokenIsTriedOnceMoreAndThenStops() {
        portal.always("GET", LIST, 401, "{\"category\":\"INVALID_AUTHENTICATION\"}");
        CrmAdapter adapter = portal.open();

        assertThatThrownBy(() -> adapter.changes().poll(EMAILS, backfill(), pushed))
                .isInstanceOf(CrmException.AccessDenied.class)
                .hasMessageNotContaining(Portal.TOKEN);
        assertThat(adapter.budget().callsMade()).isEqualTo(2);
    }

    private void poll(PollRequest request, Cursor cursor) throws CrmException {
        portal.open(Map.of()).changes().poll(request, cursor, pushed);
    }

    private static Cursor backfill() {
        return FeedState.backfill(Portal.NOW).cursor(Pass.CHANGES);
    }

    private static Cursor anHourAgo(Pass pass) {
        return FeedState.caughtUp(Portal.NOW.minusSeconds(3600)).cursor(pass);
    }

    private static FieldVersion version(String value, String since) {
        return new FieldVersion(
                "contacts", "1", "email", Optional.of(Instant.parse(since)), value, "property_history");
    }

    private static String item(int id, String properties) {
        return "{\"id\":\"" + id + "\",\"properties\":{" + properties + "}," + STAMPS + "}";
    }
}
