package io.tasuki.hubspot.trouble;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tasuki.hubspot.SandboxPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plain calls, as a first version of any connector makes them.
final class NaiveClient implements AutoCloseable {

    static final String CONTACTS = "/crm/objects/2026-09/contacts";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    NaiveClient(SandboxPortal portal) {
        this(portal.url(), portal.token());
    }

    NaiveClient(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /// With a token of an app, fetched once.
    static NaiveClient loggedIn(SandboxPortal portal) {
        String form = Stream.concat(
                        Stream.of("grant_type=refresh_token"),
                        portal.app().entrySet().stream().map(field -> field.getKey() + "=" + field.getValue()))
                .collect(Collectors.joining("&"));
        try (NaiveClient stranger = new NaiveClient(portal)) {
            HttpRequest login = stranger.request("/oauth/2026-03/token")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            return new NaiveClient(
                    portal.url(),
                    stranger.send(login).json().path("access_token").asText());
        }
    }

    record Reply(int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }

        List<String> ids() {
            List<String> ids = new ArrayList<>();
            json().path("results").forEach(record -> ids.add(record.path("id").asText()));
            return ids;
        }
    }

    Reply get(String path) {
        return send(request(path).GET().build());
    }

    Reply post(String path, Object body) {
        return send(request(path).POST(BodyPublishers.ofByteArray(json(body))).build());
    }

    /// What was modified from a moment on, by offset: the search as every guide shows it.
    ///
    /// @param since milliseconds, or whatever one takes for it
    Reply modifiedSince(String object, String stamp, long since, int offset) {
        Map<String, Object> filter = Map.of("propertyName", stamp, "operator", "GTE", "value", Long.toString(since));
        return post(
                "/crm/objects/2026-09/" + object + "/search",
                Map.of(
                        "filterGroups", List.of(Map.of("filters", List.of(filter))),
                        "sorts", List.of(Map.of("propertyName", stamp, "direction", "ASCENDING")),
                        "properties", List.of(stamp),
                        "limit", 200,
                        "after", Integer.toString(offset)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asked to stop", stop);
        }
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
