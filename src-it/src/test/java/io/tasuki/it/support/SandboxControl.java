package io.tasuki.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tasuki.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Plays the people who work in both CRMs, through the sandbox's control endpoints.
public final class SandboxControl {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MARKETING = List.of("contacts", "companies", "deals");
    private static final List<String> SALES = List.of(
            "Lead", "Contact", "Account", "Opportunity", "OpportunityContactRole", "OpportunityStage", "OpportunityHistory",
            "OpportunityFieldHistory", "LeadHistory", "Campaign", "CampaignMember", "Task");

    private final Sandbox sandbox;
    private final HttpClient client = HttpClient.newHttpClient();

    public SandboxControl(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    public String marketing() {
        return sandbox.hubspotUrl();
    }

    public String sales() {
        return sandbox.salesforceUrl();
    }

    public String accessToken() {
        return sandbox.accessToken();
    }

    public String clientId() {
        return sandbox.clientId();
    }

    public String clientSecret() {
        return sandbox.clientSecret();
    }

    public void edit(String server, String object, String id, Map<String, ?> fields) {
        call("PATCH", server + "/_sandbox/records/" + object + "/" + id, Map.of("fields", fields, "by", "user"));
    }

    public void delete(String server, String object, String id) {
        call("DELETE", server + "/_sandbox/records/" + object + "/" + id, Map.of());
    }

    /// @return the new record's id
    public String create(String server, String object, Map<String, ?> fields) {
        JsonNode made = call("POST", server + "/_sandbox/records/" + object, Map.of("fields", fields, "by", "user"));
        return made.path("Id").asText(made.path("id").asText());
    }

    /// Takes a record out of the recycle bin.
    public void restore(String server, String object, String id) {
        call("POST", server + "/_sandbox/records/" + object + "/" + id + "/restore", Map.of());
    }

    public void merge(String server, String object, String winner, String loser) {
        call("POST", server + "/_sandbox/records/" + object + "/" + winner + "/merge", Map.of("loser", loser));
    }

    /// From now on the CRM refuses every write to the record.
    public void refuse(String server, String object, String id, String message) {
        call("POST", server + "/_sandbox/rules", Map.of("object", object, "id", id, "message", message));
    }

    /// Nothing is refused any more.
    public void allowAll() {
        call("DELETE", marketing() + "/_sandbox/rules", Map.of());
        call("DELETE", sales() + "/_sandbox/rules", Map.of());
    }

    /// Every record of an object with every field, by id; deleted ones too when asked.
    public List<JsonNode> records(String server, String object, boolean deleted) {
        List<JsonNode> records = new ArrayList<>();
        call("GET", server + "/_sandbox/records/" + object + (deleted ? "?deleted=true" : ""), Map.of())
                .get("records")
                .forEach(records::add);
        return records;
    }

    /// Every record of both CRMs with every field, deleted ones too, by `connection.object`.
    public Map<String, List<JsonNode>> everything() {
        Map<String, List<JsonNode>> rows = new TreeMap<>();
        MARKETING.forEach(object -> rows.put("marketing." + object, records(marketing(), object, true)));
        SALES.forEach(object -> rows.put("sales." + object, records(sales(), object, true)));
        return rows;
    }

    public JsonNode journal(String server) {
        return call("GET", server + "/_sandbox/journal", Map.of());
    }

    public void clearJournals() {
        call("DELETE", marketing() + "/_sandbox/journal", Map.of());
        call("DELETE", sales() + "/_sandbox/journal", Map.of());
    }

    public Instant now() {
        return Instant.parse(call("GET", marketing() + "/_sandbox/clock", Map.of()).get("now").asText());
    }

    public void advance(Duration step) {
        call("PUT", marketing() + "/_sandbox/clock", Map.of("now", now().plus(step).toString()));
    }

    private JsonNode call(String method, String url, Map<String, ?> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body.isEmpty()
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + url + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
