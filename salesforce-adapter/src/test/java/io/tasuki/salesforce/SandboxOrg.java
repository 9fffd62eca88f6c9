package io.tasuki.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.contract.ContractSample;
import io.tasuki.crm.contract.CrmFault;
import io.tasuki.crm.contract.CrmUnderTest;
import io.tasuki.crm.contract.SecretsInMemory;
import io.tasuki.salesforce.wire.Json;
import io.tasuki.salesforce.wire.Moments;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import io.tasuki.time.SteeredTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An organisation of the sandbox without any person or deal, whose clock stands still until it is moved.
public final class SandboxOrg implements CrmUnderTest {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static final Side NO_PORTAL = Side.of("1", ZoneOffset.UTC, "JPY", List.of());
    private static final Side ORG = Side.of(
            "00D5g0000000001EAA",
            ZoneOffset.UTC,
            "JPY",
            List.of(Table.of(
                    "User",
                    List.of("Id", "Username", "Name", "Email", "IsActive", "CreatedDate", "SystemModstamp"),
                    List.of(user("0055g0000000001AAA", "robot"), user("0055g0000000002AAA", "person")))));

    private final MovableClock clock;
    private final Sandbox sandbox;
    private final HttpClient people = HttpClient.newHttpClient();

    public SandboxOrg() {
        this(new DataSet("contract", START, NO_PORTAL, ORG));
    }

    public SandboxOrg(DataSet data) {
        clock = MovableClock.standing(data.now());
        sandbox = Sandbox.start(SandboxOptions.of(data).withClock(clock));
    }

    private static List<String> user(String id, String name) {
        return List.of(
                id,
                name + "@example.com",
                name,
                name + "@example.com",
                "true",
                "2020-01-01T00:00:00.000Z",
                "2020-01-01T00:00:00.000Z");
    }

    @Override
    public CrmAdapterFactory factory() {
        return new SalesforceAdapterFactory();
    }

    @Override
    public CrmAdapter open() {
        return open("200");
    }

    public CrmAdapter open(String pageSize) {
        return open(Map.of("page_size", pageSize));
    }

    /// An adapter whose waiting moves the organisation's clock, so that its jobs get on.
    public CrmAdapter open(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "login_url", sandbox.salesforceUrl(),
                "client_id", sandbox.clientId(),
                "client_secret", sandbox.clientSecret()));
        settings.putAll(more);
        return factory().open("sales", new ConnectionSettings(settings), new SecretsInMemory(), new SteeredTime(clock, clock::advance));
    }

    /// Changes how the organisation is: see `PATCH /_sandbox/org`.
    public void switchTo(String json) {
        send(URI.create(sandbox.salesforceUrl() + "/_sandbox/org"), "PATCH", BodyPublishers.ofString(json));
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /// An organisation with so many leads, changed one second after the other.
    ///
    /// @param everySeconds how many of them share each second
    public static SandboxOrg withLeads(int count, int everySeconds) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant changed = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i / everySeconds);
            String stamp = Moments.literal(changed).replace("Z", ".000Z");
            rows.add(List.of(
                    "00Q%012dEAA".formatted(i), "name " + i, "company \"" + i + "\",\nLtd", "t" + i, stamp, stamp));
        }
        Table leads =
                Table.of("Lead", List.of("Id", "LastName", "Company", "Title", "CreatedDate", "SystemModstamp"), rows);
        List<Table> tables = new ArrayList<>(ORG.tables().values());
        tables.add(leads);
        return new SandboxOrg(
                new DataSet("leads", START, NO_PORTAL, Side.of("00D5g0000000001EAA", ZoneOffset.UTC, "JPY", tables)));
    }

    public String url() {
        return sandbox.salesforceUrl();
    }

    /// Key and secret of the organisation's app.
    public Map<String, String> app() {
        return Map.of("client_id", sandbox.clientId(), "client_secret", sandbox.clientSecret());
    }

    public void fault(Fault.Kind kind, String on, int times, int status) {
        sandbox.salesforce().faults().arm(order(kind, on, times, status));
    }

    /// A contact, because what a lead's fields held before is told by another object than the lead.
    @Override
    public ContractSample sample() {
        return new ContractSample("Contact", List.of("Title", "Department"), 200, Optional.empty(), Optional.empty());
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    public void advance(Duration step) {
        clock.advance(step);
    }

    @Override
    public void settle() {
        clock.advance(Duration.ofMinutes(2));
    }

    @Override
    public List<String> create(String object, List<Map<String, String>> records) {
        return records.stream()
                .map(fields ->
                        send("POST", object, Optional.of(fields)).path("Id").asText())
                .toList();
    }

    @Override
    public void edit(String object, String id, Map<String, String> fields) {
        send("PATCH", object + "/" + id, Optional.of(fields));
    }

    @Override
    public void delete(String object, String id) {
        send("DELETE", object + "/" + id, Optional.empty());
    }

    @Override
    public void merge(String object, String loser, String winner) {
        edit(object, loser, Map.of("MasterRecordId", winner));
        delete(object, loser);
    }

    @Override
    public void link(String fromObject, String fromId, String toObject, String toId) {
        throw new UnsupportedOperationException("records are linked by fields here");
    }

    @Override
    public void unlink(String fromObject, String fromId, String toObject, String toId) {
        throw new UnsupportedOperationException("records are linked by fields here");
    }

    @Override
    public Map<String, String> stored(String object, String id) {
        Map<String, String> values = new HashMap<>();
        send("GET", object + "/" + id, Optional.empty())
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asText("")));
        return values;
    }

    @Override
    public void fault(CrmFault fault, int times) {
        sandbox.salesforce()
                .faults()
                .arm(
                        switch (fault) {
                            case THROTTLED -> order(Fault.Kind.STATUS, "/services/data*", times, 403);
                            case UNAVAILABLE -> order(Fault.Kind.STATUS, "*", times, 503);
                            case WRITE_REPLY_LOST -> order(Fault.Kind.LOST_REPLY, "PATCH *", times, 0);
                        });
    }

    private static Fault order(Fault.Kind kind, String on, int times, int status) {
        return new Fault(kind, on, 0, times, status, Duration.ZERO);
    }

    @Override
    public void mend() {
        sandbox.salesforce().faults().clear();
    }

    @Override
    public long callsReceived() {
        return sandbox.salesforce().journal().callCount();
    }

    @Override
    public void close() {
        sandbox.close();
        people.close();
    }

    private JsonNode send(String method, String address, Optional<Map<String, String>> fields) {
        return send(
                URI.create(sandbox.salesforceUrl() + "/_sandbox/records/" + address),
                method,
                fields.map(SandboxOrg::body).orElseGet(BodyPublishers::noBody));
    }

    private JsonNode send(URI address, String method, HttpRequest.BodyPublisher body) {
        HttpRequest request =
                HttpRequest.newBuilder(address).method(method, body).build();
        try {
            HttpResponse<byte[]> answer = people.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + address + " answered " + answer.statusCode());
            }
            return Json.tree(answer.body()).orElseGet(Json::object);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asked to stop", stop);
        }
    }

    private static HttpRequest.BodyPublisher body(Map<String, String> fields) {
        ObjectNode body = Json.object().put("by", "user");
        ObjectNode values = body.putObject("fields");
        fields.forEach((name, value) -> {
            if (value.isEmpty()) {
                values.putNull(name);
            } else {
                values.put(name, value);
            }
        });
        return BodyPublishers.ofByteArray(Json.bytes(body));
    }
}
