package io.tasuki.hubspot;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.sun.net.httpserver.HttpServer;
import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.contract.SecretsInMemory;
import io.tasuki.hubspot.event.EventState;
import io.tasuki.hubspot.read.FeedState;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Replies that no well-behaved server sends, at every call the feeds make: each ends in an error or a text, none in a
/// loop, and no checkpoint is passed by what was not read.
@Timeout(60)
class BadRepliesTest {

    private static final String LIST = "/crm/objects/2026-09/deals";
    private static final String LINKS = "/crm/associations/2026-09/deals/contacts/batch/read";
    private static final PollRequest DEALS = new PollRequest("deals", List.of("amount"), List.of());
    private static final PollRequest OWNERS = new PollRequest("owners", List.of("name"), List.of());
    private static final PollRequest CAMPAIGNS = new PollRequest("campaigns", List.of("hs_name"), List.of());
    private static final String EVENTS = "/marketing/marketing-events/2026-09";
    private static final PollRequest TOOK_PART =
            new PollRequest("event_participations", List.of("contactId"), List.of());
    private static final PollRequest WERE_HELD = new PollRequest("marketing_events", List.of("eventName"), List.of());
    private static final PollRequest STAGES = new PollRequest("pipelines", List.of("stage"), List.of());

    /// A call that reads, with a poll that comes to it.
    private record Reader(String name, String method, String path, PollRequest request, Cursor cursor) {}

    private static final Reader LISTED = new Reader(
            "list", "GET", LIST, DEALS, FeedState.backfill(Portal.NOW).cursor(Pass.CHANGES));
    private static final Reader LINKED = new Reader("links", "POST", LINKS, DEALS, LISTED.cursor());
    private static final Reader FOUND = new Reader("search", "POST", LIST + "/search", DEALS, anHourAgo());
    private static final Reader LINK_SWEEP = new Reader("link sweep", "POST", LIST + "/search", DEALS, due(Pass.LINKS));
    private static final Reader BIN = new Reader("bin", "GET", LIST, DEALS, due(Pass.ARCHIVED));
    private static final Reader IDS = new Reader("ids", "GET", LIST, DEALS, due(Pass.ID_SWEEP));
    private static final Reader OWNED = new Reader("owners", "GET", "/crm/owners/2026-09", OWNERS, anHourAgo());
    private static final Reader CAMPAIGNED =
            new Reader("campaigns", "GET", "/marketing/campaigns/2026-09", CAMPAIGNS, anHourAgo());
    private static final Reader HELD = new Reader("events", "GET", EVENTS, WERE_HELD, fromTheFirst());
    private static final Reader PARTICIPATED = new Reader(
            "participations", "GET", EVENTS + "/participations/1/breakdown", TOOK_PART, fromTheFirst());
    private static final List<Reader> READERS = List.of(
            LISTED,
            LINKED,
            FOUND,
            LINK_SWEEP,
            BIN,
            IDS,
            OWNED,
            CAMPAIGNED,
            HELD,
            PARTICIPATED,
            new Reader("batch", "POST", LIST + "/batch/read", DEALS, anHourAgo()),
            new Reader("stages", "GET", "/crm/pipelines/2026-09/deals", STAGES, anHourAgo()));

    private final Portal portal = new Portal();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void anAnswerThatIsCutShortIsAnErrorAndNoCheckpointIsPassed() {
        for (Reader reader : READERS) {
            assertUnreadable(reader, Portal.json(200, "{\"results\":[{\"id\":\"1\",\"prop"), "not the JSON");
        }
    }

    @Test
    void anAnswerOfAnotherShapeIsAnError() {
        for (Reader reader : READERS) {
            assertUnreadable(reader, Portal.json(200, "{\"results\":\"none\"}"), "not the JSON");
        }
    }

    @Test
    void aRedirectIsNotFollowedAndTheTokenStaysHere() {
        try (Portal elsewhere = new Portal()) {
            elsewhere.server.stubFor(any(anyUrl()).willReturn(Portal.json(200, "{\"results\":[]}")));
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                for (Reader reader : READERS) {
                    assertUnreadable(
                            reader,
                            aResponse()
                                    .withStatus(status)
                                    .withHeader(
                                            "Location", "http://127.0.0.1:" + elsewhere.server.port() + reader.path),
                            "redirect");
                }
            }
            assertThat(elsewhere.server.getAllServeEvents()).isEmpty();
        }
    }

    @Test
    void aListThatGoesInACircleOfTwoEnds() {
        for (Reader reader : List.of(LISTED, BIN, IDS, OWNED, CAMPAIGNED, HELD, PARTICIPATED)) {
            good();
            page(reader, "", "a", "1");
            page(reader, "a", "b", "2");
            page(reader, "b", "a", "3");

            assertThatThrownBy(() -> poll(reader, new Pushed()))
                    .as(reader.name())
                    .isInstanceOf(CrmException.Unreadable.class)
                    .hasMessageContaining("same page again");
        }
    }

    @Test
    void aPageThatComesAgainUnderEverNewCursorsEnds() {
        for (Reader reader : List.of(LISTED, BIN, IDS)) {
            good();
            page(reader, "", "1", "1");
            for (int after = 1; after < 40; after++) {
                page(reader, Integer.toString(after), Integer.toString(after + 1), "1");
            }

            assertThatThrownBy(() -> poll(reader, new Pushed()))
                    .as(reader.name())
                    .isInstanceOf(CrmException.Unreadable.class)
                    .hasMessageContaining("same page again");
        }
    }

    @Test
    void linksThatNeverEndDo() {
        good();
        portal.always(
                "POST",
                LINKS,
                200,
                "{\"results\":[{\"from\":{\"id\":\"1\"},\"to\":[],\"paging\":{\"next\":{\"after\":\"x\"}}}]}");

        assertThatThrownBy(() -> poll(LINKED, new Pushed()))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("same page again");
    }

    @Test
    void idsOutOfOrderAreAnErrorWhereTheNextPageStartsBehindTheLast() {
        for (Reader reader : List.of(FOUND, LINK_SWEEP)) {
            assertUnreadable(
                    reader, Portal.json(200, "{\"results\":[" + item("5") + "," + item("3") + "]}"), "out of order");
            assertUnreadable(
                    reader, Portal.json(200, "{\"results\":[" + item("3") + "," + item("3") + "]}"), "out of order");
            assertUnreadable(reader, Portal.json(200, "{\"results\":[" + item("x") + "]}"), "out of order");
        }
    }

    @Test
    void numbersAndTruthValuesAreTakenAsTheirTexts() throws Exception {
        good();
        portal.always(
                "GET",
                LIST,
                200,
                "{\"results\":[" + item("1").replace("{}", "{\"amount\":12.50}") + ","
                        + item("2").replace("{}", "{\"amount\":true}") + "]}");
        Pushed told = new Pushed();

        poll(LISTED, told);

        assertThat(told.rows).extracting(CrmRow::values).containsExactly(List.of("12.50"), List.of("true"));
    }

    @Test
    void anAnswerOfTwoGigabytesIsGivenUpEarly() throws Exception {
        AtomicLong sent = new AtomicLong();
        HttpServer flood = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        flood.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2L << 30);
            try (OutputStream body = exchange.getResponseBody()) {
                pour(body, sent);
            } catch (IOException hungUp) {
                // That is what is hoped for.
            }
        });
        flood.start();
        Map<String, String> settings =
                Map.of("base_url", "http://127.0.0.1:" + flood.getAddress().getPort(), "access_token", Portal.TOKEN);
        Pushed told = new Pushed();
        try (CrmAdapter adapter = new HubSpotAdapterFactory()
                .open("marketing", new ConnectionSettings(settings), new SecretsInMemory(), portal.time)) {
            assertThatThrownBy(() -> adapter.changes().poll(DEALS, LISTED.cursor, told))
                    .isInstanceOf(CrmException.Unreadable.class)
                    .hasMessageContaining("bytes");
        } finally {
            flood.stop(0);
        }
        assertThat(sent.get()).isLessThan(1L << 30);
        assertThat(told.checkpoints).isEmpty();
    }

    private static void pour(OutputStream body, AtomicLong sent) throws IOException {
        byte[] block = new byte[1 << 16];
        for (long left = 2L << 30; left > 0; left -= block.length) {
            body.write(block);
            sent.addAndGet(block.length);
        }
    }

    private void assertUnreadable(Reader reader, ResponseDefinitionBuilder bad, String message) {
        good();
        portal.always(reader.method, reader.path, bad);
        Pushed told = new Pushed();

        assertThatThrownBy(() -> poll(reader, told))
                .as(reader.name())
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining(message);
        assertThat(told.checkpoints).as(reader.name()).isEmpty();
    }

    private void poll(Reader reader, Pushed told) throws CrmException {
        try (CrmAdapter adapter = portal.open()) {
            adapter.changes().poll(reader.request, reader.cursor, told);
        }
    }

    /// Everything works, with one record.
    private void good() {
        portal.server.resetMappings();
        portal.always("GET", "/account-info/2026-09/details", 200, "{\"portalId\":1,\"timeZone\":\"Asia/Tokyo\"}");
        portal.always("GET", LIST, 200, "{\"results\":[" + item("1") + "]}");
        portal.always("POST", LIST + "/search", 200, "{\"results\":[" + item("1") + "]}");
        portal.always("POST", LIST + "/batch/read", 200, "{\"results\":[" + item("1") + "]}");
        portal.always("POST", LINKS, 200, "{\"results\":[]}");
        portal.always("GET", EVENTS, 200, "{\"results\":[" + item("1") + "]}");
    }

    private void page(Reader reader, String after, String next, String id) {
        var call = request(reader.method, urlPathEqualTo(reader.path));
        var answer =
                Portal.json(200, "{\"results\":[" + item(id) + "],\"paging\":{\"next\":{\"after\":\"" + next + "\"}}}");
        portal.server.stubFor(
                (after.isEmpty() ? call : call.withQueryParam("after", equalTo(after))).willReturn(answer));
    }

    private static Cursor anHourAgo() {
        return FeedState.caughtUp(Portal.NOW.minusSeconds(3600)).cursor(Pass.CHANGES);
    }

    private static Cursor fromTheFirst() {
        return EventState.readAt(Instant.EPOCH).cursor(Pass.CHANGES);
    }

    private static Cursor due(Pass sweep) {
        return FeedState.swept(Portal.NOW.minusSeconds(3600), Portal.NOW.minusSeconds(60))
                .cursor(sweep);
    }

    private static String item(String id) {
        return "{\"id\":\"" + id
                + "\",\"properties\":{},\"createdAt\":\"2018-01-01T00:00:00Z\",\"updatedAt\":\"2018-01-02T00:00:00Z\"}";
    }
}
