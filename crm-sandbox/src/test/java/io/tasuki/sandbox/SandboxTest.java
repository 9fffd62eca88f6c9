package io.tasuki.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Credentials;
import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.http.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final DataSet EMPTY = new DataSet(
            "empty",
            NOW,
            Side.of("7", ZoneId.of("UTC"), "JPY", List.of()),
            Side.of("00D5g0000000001EAA", ZoneId.of("UTC"), "JPY", List.of()));

    private final SandboxOptions options = SandboxOptions.of(EMPTY).withClock(MovableClock.standing(NOW));

    @Test
    void itsDocumentTellsAddressesCredentialsDataAndNow() {
        try (Sandbox sandbox = Sandbox.start(options)) {
            JsonNode document = Json.MAPPER.valueToTree(sandbox.describe());

            assertThat(document.path("hubspot").path("base_url").asText()).isEqualTo(sandbox.hubspotUrl());
            assertThat(document.path("hubspot").path("access_token").asText()).startsWith("pat-na1-");
            assertThat(document.path("salesforce").path("login_url").asText()).isEqualTo(sandbox.salesforceUrl());
            assertThat(document.path("salesforce").path("client_id").asText()).isEqualTo(sandbox.clientId());
            assertThat(document.path("salesforce").path("client_secret").asText()).isEqualTo(sandbox.clientSecret());
            assertThat(document.path("data").asText()).isEqualTo("empty");
            assertThat(document.path("now").asText()).isEqualTo("2026-05-01T00:00:00Z");
        }
    }

    @Test
    void movingTheClockAtOneServerMovesBoth() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest move = HttpRequest.newBuilder(URI.create(sandbox.hubspotUrl() + "/_sandbox/clock"))
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"now\":\"2026-06-01T00:00:00Z\"}"))
                    .build();
            client.send(move, HttpResponse.BodyHandlers.discarding());

            HttpRequest ask = HttpRequest.newBuilder(URI.create(sandbox.salesforceUrl() + "/_sandbox/clock"))
                    .build();
            assertThat(client.send(ask, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("{\"now\":\"2026-06-01T00:00:00Z\"}");
        }
    }

    @Test
    void credentialsAreNotShownByAccident() {
        Credentials credentials = Credentials.random();

        assertThat(credentials.toString())
                .doesNotContain(credentials.accessToken(), credentials.clientSecret(), credentials.refreshToken());
    }

    @Test
    void credentialsAreNewAtEveryStart() {
        try (Sandbox one = Sandbox.start(options);
                Sandbox other = Sandbox.start(options)) {
            assertThat(one.accessToken()).isNotEqualTo(other.accessToken());
        }
    }
}
