package io.tasuki.sandbox.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A client with nothing but the JDK, so that what it sees is what the wire carries.
final class OrgClient {

    static final String API = "/services/data/v60.0";

    /// A reply as it came.
    record Answer(int status, JsonNode json, HttpResponse<String> raw) {

        Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }

        String errorCode() {
            return json.path(0).path("errorCode").asText();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;
    private String token = "";

    OrgClient(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    OrgClient login() {
        token = login(sandbox.clientId(), sandbox.clientSecret())
                .json()
                .path("access_token")
                .asText();
        return this;
    }

    OrgClient withToken(String another) {
        token = another;
        return this;
    }

    Answer login(String id, String secret) {
        return form(
                "/services/oauth2/token", "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret);
    }

    Answer form(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    Answer call(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /// The same with one header more; an empty one is not sent.
    Answer call(String method, String path, String json, String header, String value) {
        HttpRequest.Builder request =
                value.isEmpty() ? request(path) : request(path).header(header, value);
        return send(request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer send(String method, String path, String contentType, String body) {
        return send(method, path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Answer query(String soql) {
        return get(API + "/query?q=" + encoded(soql));
    }

    Answer queryAll(String soql) {
        return get(API + "/queryAll?q=" + encoded(soql));
    }

    /// The values of one field of all records a query finds, page after page.
    List<String> values(String field, String soql) {
        List<String> values = new ArrayList<>();
        Answer page = query(soql);
        while (true) {
            page.json()
                    .path("records")
                    .forEach(found -> values.add(found.path(field).asText()));
            if (page.json().path("done").asBoolean()) {
                return values;
            }
            page = get(page.json().path("nextRecordsUrl").asText());
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(sandbox.salesforceUrl() + path));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            boolean json = body.startsWith("{") || body.startsWith("[");
            return new Answer(response.statusCode(), Json.MAPPER.readTree(json ? body : "null"), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
