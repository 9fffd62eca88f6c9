package io.tasuki.salesforce.trouble;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.salesforce.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Plain calls, as a first version of any connector makes them.
final class NaiveClient implements AutoCloseable {

    static final String DATA = "/services/data/v60.0";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    /// Logs in once.
    NaiveClient(String url, Map<String, String> app) {
        this.url = url;
        String form = "grant_type=client_credentials&client_id=" + app.get("client_id") + "&client_secret="
                + app.get("client_secret");
        HttpRequest login = HttpRequest.newBuilder(URI.create(url + "/services/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        this.token = json(send(login)).path("access_token").asText();
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.GET().build());
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(String method, String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /// One page of a query, two hundred rows at most.
    HttpResponse<String> page(String soql) {
        return get(
                DATA + "/query?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8),
                "Sforce-Query-Options",
                "batchSize=200");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8)).orElseGet(Json::object);
    }

    static List<String> texts(HttpResponse<String> answer, String field) {
        List<String> texts = new ArrayList<>();
        json(answer)
                .path("records")
                .forEach(record -> texts.add(record.path(field).asText()));
        return texts;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asked to stop", stop);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
