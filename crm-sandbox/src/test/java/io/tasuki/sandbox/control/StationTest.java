package io.tasuki.sandbox.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Headers;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.http.Query;
import io.tasuki.sandbox.http.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StationTest {

    private final MovableClock clock = MovableClock.standing(Instant.parse("2018-12-01T09:00:00Z"));
    private final EchoCrm crm = new EchoCrm();
    private final Station station = Station.open(0, Bench.fresh(clock, Limits.OFF, Credentials.random()), bench -> crm);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        station.close();
    }

    @Test
    void theDateHeaderTellsTheSandboxsTime() throws Exception {
        var reply = send("GET", "/things/7/of/ann", "");

        assertThat(reply.headers().allValues("Date")).containsExactly("Sat, 01 Dec 2018 09:00:00 GMT");
    }

    @Test
    void repeatedLeadingSlashesAreFoldedAndPathsDecoded() throws Exception {
        var reply = send("GET", "//things/7/of/a%20b+c", "");

        assertThat(reply.body()).isEqualTo("{\"id\":\"7\",\"owner\":\"a b+c\"}");
    }

    @Test
    void aLiteralSegmentGoesBeforeAVariable() throws Exception {
        assertThat(send("GET", "/things/all/of/ann", "").body()).isEqualTo("{\"id\":\"all\"}");
    }

    @Test
    void theJournalFoldsIdsButKeepsOtherNames() throws Exception {
        send("GET", "/things/7/of/ann", "");
        send("GET", "/things/8/of/ann", "");
        send("GET", "/nowhere", "");

        JsonNode journal = json(send("GET", "/_sandbox/journal", ""));

        assertThat(journal.path("calls").toString())
                .isEqualTo("[{\"method\":\"GET\",\"path\":\"/nowhere\",\"status\":404,\"count\":1},"
                        + "{\"method\":\"GET\",\"path\":\"/things/{id}/of/ann\",\"status\":200,\"count\":2}]");
    }

    @Test
    void aDeletedJournalStartsFromZero() throws Exception {
        send("GET", "/things/7/of/ann", "");
        station.journal().wrote("things", List.of("a"));

        assertThat(send("DELETE", "/_sandbox/journal", "").statusCode()).isEqualTo(204);

        assertThat(send("GET", "/_sandbox/journal", "").body())
                .isEqualTo("{\"calls\":[],\"records_read\":0,\"records_written\":0,\"fields_written\":{}}");
    }

    @Test
    void aBugAnswersInTheVendorsShapeAndShowsNothingOfTheInside() throws Exception {
        var reply = send("GET", "/bug", "");

        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).isEqualTo("{\"vendor_error\":\"internal error\"}");
    }

    @Test
    void malformedJsonIsABadRequestAndAWrongMethodIsNotAllowed() throws Exception {
        assertThat(send("POST", "/json", "{").statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/json", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void bodiesTravelZippedBothWays() throws Exception {
        String text = "襷".repeat(5000);
        HttpRequest request = HttpRequest.newBuilder(URI.create(station.url() + "/echo"))
                .header("Content-Encoding", "gzip")
                .header("Accept-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip(text)))
                .build();

        var reply = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(reply.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unzip(reply.body())).isEqualTo(text);
    }

    @Test
    void aStatusFaultStrikesAfterSomeCallsAndAsOftenAsOrdered() throws Exception {
        order("{\"kind\":\"status\",\"on\":\"/things/*\",\"after\":1,\"times\":2,\"status\":503}");

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(send("GET", "/things/7/of/ann", "").statusCode());
        }

        assertThat(statuses).containsExactly(200, 503, 503, 200);
        assertThat(crm.handled).hasValue(2);
    }

    @Test
    void aResetDropsTheConnectionBeforeAndALostReplyAfterTheWork() throws Exception {
        order("{\"kind\":\"reset\",\"on\":\"POST /echo\"}");
        assertThatThrownBy(() -> send("POST", "/echo", "x")).isInstanceOf(IOException.class);
        int afterReset = crm.handled.get();
        order("{\"kind\":\"lost_reply\",\"on\":\"/echo\"}");
        assertThatThrownBy(() -> send("POST", "/echo", "x")).isInstanceOf(IOException.class);

        assertThat(afterReset).isZero();
        assertThat(crm.handled).hasValue(1);
        assertThat(send("POST", "/echo", "x").body()).isEqualTo("x");
    }

    @Test
    void aTruncatedReplyBreaksOffInTheBody() throws Exception {
        order("{\"kind\":\"truncate\",\"on\":\"*\"}");

        HttpRequest request = HttpRequest.newBuilder(URI.create(station.url() + "/echo"))
                .POST(HttpRequest.BodyPublishers.ofString("0123456789"))
                .build();
        var reply = client.send(request, HttpResponse.BodyHandlers.ofInputStream());

        assertThat(reply.headers().firstValue("Content-Length")).contains("10");
        assertThat(reply.body().readNBytes(5)).isEqualTo("01234".getBytes(UTF_8));
        assertThatThrownBy(() -> reply.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void aBodyMadeOnTheWayTravelsZippedAndBreaksOffHalfWay() throws Exception {
        String text = IntStream.range(0, 50_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        HttpRequest request = HttpRequest.newBuilder(URI.create(station.url() + "/flow"))
                .header("Accept-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();

        var whole = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        order("{\"kind\":\"truncate\",\"on\":\"/flow\"}");
        var broken = client.send(request, HttpResponse.BodyHandlers.ofInputStream());

        assertThat(unzip(whole.body())).isEqualTo(text);
        int half = whole.body().length / 2;
        assertThat(broken.body().readNBytes(half)).isEqualTo(Arrays.copyOf(whole.body(), half));
        assertThatThrownBy(() -> broken.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void anHtmlFaultIsAGatewaysPage() throws Exception {
        order("{\"kind\":\"html\",\"on\":\"*\"}");

        var reply = send("GET", "/things/7/of/ann", "");

        assertThat(reply.statusCode()).isEqualTo(502);
        assertThat(reply.headers().firstValue("Content-Type")).contains("text/html");
    }

    @Test
    void aSlowReplyIsLateButWhole() throws Exception {
        order("{\"kind\":\"slow\",\"on\":\"*\",\"millis\":60}");

        long start = System.nanoTime();
        var reply = send("POST", "/echo", "x");

        assertThat(reply.body()).isEqualTo("x");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @Test
    void aVendorsServerIsToldOfTheFaultsItMustActOut() {
        var faults = new Faults();
        faults.arm(new Fault(Fault.Kind.LOCK_ROW, "/x", 0, 1, 503, Duration.ZERO));
        Request request = request("/x");

        assertThat(faults.strike(request)).isEmpty();
        assertThat(faults.takes(Fault.Kind.EXPIRE_TOKEN, request)).isFalse();
        assertThat(faults.takes(Fault.Kind.LOCK_ROW, request("/y"))).isFalse();
        assertThat(faults.takes(Fault.Kind.LOCK_ROW, request)).isTrue();
        assertThat(faults.takes(Fault.Kind.LOCK_ROW, request)).isFalse();
    }

    @Test
    void anUnknownFaultIsRefusedAndClearedFaultsDoNotStrike() throws Exception {
        assertThat(send("POST", "/_sandbox/faults", "{\"kind\":\"earthquake\"}").statusCode())
                .isEqualTo(400);
        order("{\"kind\":\"status\",\"on\":\"*\"}");
        send("DELETE", "/_sandbox/faults", "");

        assertThat(send("POST", "/echo", "x").statusCode()).isEqualTo(200);
    }

    @Test
    void theClockIsMovedByTheControlEndpoint() throws Exception {
        var reply = send("PUT", "/_sandbox/clock", "{\"now\":\"2019-01-05T10:00:00+09:00\"}");

        assertThat(reply.body()).isEqualTo("{\"now\":\"2019-01-05T01:00:00Z\"}");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2019-01-05T01:00:00Z"));
        assertThat(send("PUT", "/_sandbox/clock", "{\"now\":\"soon\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTickingClockMovesByItself() {
        MovableClock ticking = MovableClock.ticking(Instant.EPOCH);

        assertThat(ticking.instant()).isBefore(ticking.instant().plusNanos(1));
        assertThat(ticking.instant()).isBetween(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
    }

    @Test
    void recordsAreMadeReadEditedListedAndDeleted() throws Exception {
        assertThat(send("POST", "/_sandbox/records/things", "{\"fields\":{\"a\":1}}")
                        .body())
                .isEqualTo("{\"a\":1,\"id\":\"1\"}");
        send("POST", "/_sandbox/records/things", "{\"fields\":{\"a\":2}}");
        var patched = send("PATCH", "/_sandbox/records/things/1", "{\"fields\":{\"a\":null},\"by\":\"user\"}");
        assertThat(patched.body()).isEqualTo("{\"a\":null,\"id\":\"1\",\"by\":\"user\"}");

        assertThat(send("DELETE", "/_sandbox/records/things/2", "").statusCode())
                .isEqualTo(204);

        assertThat(json(send("GET", "/_sandbox/records/things", "")).path("records"))
                .hasSize(1);
        assertThat(json(send("GET", "/_sandbox/records/things?deleted=true", ""))
                        .path("records"))
                .hasSize(2);
        assertThat(send("GET", "/_sandbox/records/things/9", "").statusCode()).isEqualTo(404);
        assertThat(send("PATCH", "/_sandbox/records/things/1", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aListenerHearsThreeMomentsOfEachCallButNotOfControlCalls() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        station.listen(new CallListener() {
            @Override
            public void arrived(Request request) {
                heard.add("arrived " + crm.handled.get());
            }

            @Override
            public void processed(Request request) {
                heard.add("processed " + crm.handled.get());
            }
        });
        send("GET", "/_sandbox/clock", "");

        send("POST", "/echo", "x");

        assertThat(heard).containsExactly("arrived 0", "processed 1");
    }

    private void order(String fault) throws Exception {
        assertThat(send("POST", "/_sandbox/faults", fault).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(station.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Request request(String path) {
        return new Request("GET", path, path, Query.parse(null), new Headers(Map.of()), new byte[0]);
    }

    private static JsonNode json(HttpResponse<String> reply) throws IOException {
        return Json.MAPPER.readTree(reply.body());
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    private static String unzip(byte[] packed) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readAllBytes(), UTF_8);
        }
    }
}
