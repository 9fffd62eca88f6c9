package io.tasuki.sandbox.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Credentials;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.sandbox.control.Station;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.hubspot.wire.Moments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/// A portal on loopback with a standing clock, and the plainest client for it.
final class PortalClient implements AutoCloseable {

    record Answer(int status, JsonNode json, HttpHeaders headers) {
        JsonNode results() {
            return json.path("results");
        }

        List<String> ids() {
            return results().findValuesAsText("id");
        }
    }

    static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    final MovableClock clock = MovableClock.standing(NOW);
    final Credentials credentials = Credentials.random();
    final Station station;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = credentials.accessToken();

    PortalClient(Limits limits, Table... tables) {
        Side side = Side.of("4242", ZoneId.of("Asia/Tokyo"), "JPY", List.of(tables));
        station = Station.open(0, Bench.fresh(clock, limits, credentials), bench -> HubSpotServer.over(side, bench));
    }

    static Table contacts(int count) {
        return Table.of(
                "contacts",
                List.of("id", "createdAt", "updatedAt", "archived", "email", "origin"),
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> List.of(
                                Integer.toString(i),
                                "2026-01-01T00:00:00.000Z",
                                Moments.text(
                                        Instant.parse("2026-02-01T00:00:00Z").plusSeconds(i)),
                                "false",
                                "p" + i + "@x.example",
                                i % 2 == 0 ? "email" : "Social"))
                        .toList());
    }

    /// Turns switches of the portal.
    Answer turn(String switches) {
        return patch("/_sandbox/portal", switches);
    }

    /// Asks OAuth for an access token.
    Answer refresh(String refreshToken) {
        return post(
                "/oauth/2026-03/token",
                "grant_type=refresh_token&client_id=" + credentials.clientId() + "&client_secret="
                        + credentials.clientSecret() + "&refresh_token=" + refreshToken);
    }

    void token(String newToken) {
        token = newToken;
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    Answer send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(station.url() + path))
                .header("Authorization", "Bearer " + token)
                .header(
                        "Content-Type",
                        path.startsWith("/oauth") ? "application/x-www-form-urlencoded" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> reply = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean json = reply.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(reply.statusCode(), Json.MAPPER.readTree(json ? reply.body() : "{}"), reply.headers());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    JsonNode journal() {
        return get("/_sandbox/journal").json();
    }

    @Override
    public void close() {
        station.close();
    }
}
