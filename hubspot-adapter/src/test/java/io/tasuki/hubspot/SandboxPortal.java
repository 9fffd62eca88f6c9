package io.tasuki.hubspot;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.contract.ContractSample;
import io.tasuki.crm.contract.CrmFault;
import io.tasuki.crm.contract.CrmUnderTest;
import io.tasuki.crm.contract.SecretsInMemory;
import io.tasuki.hubspot.wire.HubSpotJson;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import io.tasuki.time.ManualTime;
import io.tasuki.time.Time;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A portal of the sandbox without any record, whose clock stands still until it is moved.
public final class SandboxPortal implements CrmUnderTest {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static final int PAGE = 20;
    private static final List<String> SYSTEM_COLUMNS = List.of("id", "createdAt", "updatedAt", "archived");

    private final MovableClock clock;
    private final Sandbox sandbox;
    private final HttpClient people = HttpClient.newHttpClient();

    public SandboxPortal() {
        this(List.of(empty("contacts", "jobtitle", "city"), empty("companies", "city"), empty("deals", "dealname")));
    }

    public SandboxPortal(List<Table> tables) {
        this(tables, Limits.OFF);
    }

    public SandboxPortal(List<Table> tables, Limits limits) {
        this(
                new DataSet(
                        "contract",
                        START,
                        Side.of("4242", ZoneId.of("Asia/Tokyo"), "JPY", tables),
                        Side.of("00D000000000001EAA", ZoneOffset.UTC, "JPY", List.of())),
                limits);
    }

    public SandboxPortal(DataSet data, Limits limits) {
        clock = MovableClock.standing(data.now());
        sandbox = Sandbox.start(SandboxOptions.of(data).withClock(clock).withLimits(limits));
    }

    public static Table empty(String type, String... properties) {
        return Table.of(type, columns(properties), List.of());
    }

    public static List<String> columns(String... properties) {
        return Stream.concat(SYSTEM_COLUMNS.stream(), Stream.of(properties)).toList();
    }

    /// Contacts numbered from 1 that all have one stamp.
    public static Table contacts(int count, Instant stamp) {
        return Table.of(
                "contacts",
                columns("jobtitle", "city"),
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> List.of(
                                Integer.toString(i),
                                stamp.toString(),
                                stamp.toString(),
                                "false",
                                "title " + i,
                                "city " + i % 7))
                        .toList());
    }

    @Override
    public CrmAdapterFactory factory() {
        return new HubSpotAdapterFactory();
    }

    @Override
    public CrmAdapter open() {
        return open(Map.of("page_size", Integer.toString(PAGE)));
    }

    public CrmAdapter open(Map<String, String> more) {
        return open(more, new ManualTime(START));
    }

    /// Opens with the ordinary settings, on the portal's own clock.
    public CrmAdapter openInStep() {
        return openInStep(Map.of());
    }

    public CrmAdapter openInStep(Map<String, String> more) {
        return open(more, new SharedTime());
    }

    /// Opens as an app that was let into the portal, on the portal's own clock.
    public CrmAdapter openAsApp(SecretKeeper secrets) {
        return openAsApp(secrets, Map.of());
    }

    public CrmAdapter openAsApp(SecretKeeper secrets, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(app());
        settings.putAll(more);
        return open(settings, secrets, new SharedTime());
    }

    /// What an app logs in with.
    public Map<String, String> app() {
        return Map.of(
                "client_id", sandbox.clientId(),
                "client_secret", sandbox.clientSecret(),
                "refresh_token", sandbox.refreshToken());
    }

    private CrmAdapter open(Map<String, String> more, Time time) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("access_token", sandbox.accessToken());
        return open(settings, new SecretsInMemory(), time);
    }

    private CrmAdapter open(Map<String, String> settings, SecretKeeper secrets, Time time) {
        settings.put("base_url", sandbox.hubspotUrl());
        return factory().open("marketing", new ConnectionSettings(settings), secrets, time);
    }

    /// Time that the adapter and the portal share: when the adapter waits, the portal's clock moves.
    private final class SharedTime implements Time {

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public Duration uptime() {
            return Duration.between(START, clock.instant());
        }

        @Override
        public void pause(Duration pause) {
            if (pause.isPositive()) {
                clock.advance(pause);
            }
        }
    }

    @Override
    public ContractSample sample() {
        return new ContractSample(
                "contacts",
                List.of("jobtitle", "city"),
                PAGE,
                Optional.of("jobtitle"),
                Optional.of(new ContractSample.Links("deals", "contacts", List.of())));
    }

    @Override
        public Instant now() {
        return clock.instant();
    }

    public void advance(Duration step) {
        clock.advance(step);
    }

    /// Beyond the daily sweep of links, the slowest of the passes.
    @Override
    public void settle() {
        clock.advance(Duration.ofHours(25));
    }

    @Override
    public List<String> create(String object, List<Map<String, String>> records) {
        return records.stream()
                .map(fields -> control("POST", object, Optional.of(fields)).id())
                .toList();
    }

    @Override
    public void edit(String object, String id, Map<String, String> fields) {
        control("PATCH", object + "/" + id, Optional.of(fields));
    }

    @Override
    public void delete(String object, String id) {
        control("DELETE", object + "/" + id, Optional.empty());
    }

    @Override
    public void merge(String object, String loser, String winner) {
        api("/crm/objects/2026-09/" + object + "/merge", Map.of("primaryObjectId", winner, "objectIdToMerge", loser));
    }

    @Override
    public void link(String fromObject, String fromId, String toObject, String toId) {
        Map<String, Object> input = Map.of("from", Map.of("id", fromId), "to", Map.of("id", toId));
        api(associations(fromObject, toObject) + "create", Map.of("inputs", List.of(input)));
    }

    @Override
    public void unlink(String fromObject, String fromId, String toObject, String toId) {
        Map<String, Object> input = Map.of("from", Map.of("id", fromId), "to", List.of(Map.of("id", toId)));
        api(associations(fromObject, toObject) + "archive", Map.of("inputs", List.of(input)));
    }

    private static String associations(String from, String to) {
        return "/crm/associations/2026-09/" + from + "/" + to + "/batch/";
    }

    @Override
    public Map<String, String> stored(String object, String id) {
        return control("GET", object + "/" + id, Optional.empty()).values();
    }

    @Override
    public void fault(CrmFault fault, int times) {
        sandbox.hubspot()
                .faults()
                .arm(
                        switch (fault) {
                            case THROTTLED -> order(Fault.Kind.STATUS, "*", times, 429);
                            case UNAVAILABLE -> order(Fault.Kind.HTML, "*", times, 502);
                            case WRITE_REPLY_LOST -> order(Fault.Kind.LOST_REPLY, "POST *batch/update", times, 0);
                        });
    }

    public void fault(Fault.Kind kind, String on, int after, int status) {
        sandbox.hubspot().faults().arm(new Fault(kind, on, after, 1, status, Duration.ZERO));
    }

    private static Fault order(Fault.Kind kind, String on, int times, int status) {
        return new Fault(kind, on, 0, times, status, Duration.ZERO);
    }

    @Override
    public void mend() {
        sandbox.hubspot().faults().clear();
    }

    @Override
    public long callsReceived() {
        return sandbox.hubspot().journal().callCount();
    }

    /// How many records' values have left the portal.
    public long recordsRead() {
        return Long.parseLong(
                String.valueOf(sandbox.hubspot().journal().describe().get("records_read")));
    }

    /// How many calls were answered with `status`.
    public long answeredWith(int status) {
        return ((List<?>) Objects.requireNonNull(
                        sandbox.hubspot().journal().describe().get("calls")))
                .stream()
                        .map(Map.class::cast)
                        .filter(call -> Integer.valueOf(status).equals(call.get("status")))
                        .mapToLong(call -> Long.parseLong(String.valueOf(call.get("count"))))
                        .sum();
    }

    @Override
    public void close() {
        sandbox.close();
        people.close();
    }

    /// Turns switches of the portal, as `docs/sandbox.md` names them.
    public void turn(Map<String, Object> switches) {
        send(HttpRequest.newBuilder(address("/_sandbox/portal"))
                .method("PATCH", BodyPublishers.ofByteArray(HubSpotJson.write(switches)))
                .build());
    }

    /// Holds a marketing event.
    ///
    /// @param values by the names of the API
    /// @return its id
    public String hold(Map<String, String> values) {
        return new Shown(texts(send(HttpRequest.newBuilder(address("/_sandbox/events"))
                        .POST(BodyPublishers.ofByteArray(HubSpotJson.write(values)))
                        .build())))
                .id();
    }

    /// A contact's state at an event from now on.
    public void attend(String event, String contact, String state) {
        send(HttpRequest.newBuilder(address("/_sandbox/events/" + event + "/participations/" + contact))
                .PUT(BodyPublishers.ofByteArray(HubSpotJson.write(Map.of("state", state))))
                .build());
    }

    /// Takes an event out as if it had never been, or with `/participations/ID` behind it a contact out of the event.
    public void forget(String event) {
        send(HttpRequest.newBuilder(address("/_sandbox/events/" + event)).DELETE().build());
    }

    /// Removes a record for good, as a person's right to be forgotten asks.
    public void erase(String object, String id) {
        send(HttpRequest.newBuilder(address("/_sandbox/records/" + object + "/" + id + "/erase"))
                .POST(BodyPublishers.noBody())
                .build());
    }

    /// A rule of the portal's administrator that this record breaks from now on.
    void rule(String object, String id) {
        send(HttpRequest.newBuilder(address("/_sandbox/rules"))
                .POST(BodyPublishers.ofByteArray(
                        HubSpotJson.write(Map.of("object", object, "id", id, "message", "not like this"))))
                .build());
    }

    /// Gives `count` records one and the same stamp, making those that are not there.
    public void flood(String object, int count) {
        send(HttpRequest.newBuilder(address("/_sandbox/records/" + object + "/flood"))
                .POST(BodyPublishers.ofByteArray(HubSpotJson.write(Map.of("count", count))))
                .build());
    }

    /// Where the portal answers.
    public String url() {
        return sandbox.hubspotUrl();
    }

    /// The token it takes.
    public String token() {
        return sandbox.accessToken();
    }

    /// How often each path was called, by method and path, since the start.
    public Map<String, Long> callsByPath() {
        Map<String, Long> calls = new HashMap<>();
        ((List<?>) Objects.requireNonNull(sandbox.hubspot().journal().describe().get("calls")))
                .stream()
                        .map(Map.class::cast)
                        .forEach(call -> calls.merge(
                                call.get("method") + " " + call.get("path"),
                                Long.parseLong(String.valueOf(call.get("count"))),
                                Long::sum));
        return calls;
    }

    /// A record as the control endpoints show it.
    private record Shown(Map<String, String> values) {
        String id() {
            return values.getOrDefault("id", "");
        }
    }

    private Shown control(String method, String address, Optional<Map<String, String>> fields) {
        HttpRequest.BodyPublisher body = fields.map(values -> Map.of("by", "user", "fields", values))
                .map(HubSpotJson::write)
                .map(BodyPublishers::ofByteArray)
                .orElseGet(BodyPublishers::noBody);
        byte[] answer = send(HttpRequest.newBuilder(address("/_sandbox/records/" + address))
                .method(method, body)
                .build());
        return new Shown(answer.length == 0 ? Map.of() : texts(answer));
    }

    private void api(String path, Map<String, Object> body) {
        send(HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + sandbox.accessToken())
                .POST(BodyPublishers.ofByteArray(HubSpotJson.write(body)))
                .build());
    }

    private URI address(String path) {
        return URI.create(sandbox.hubspotUrl() + path);
    }

    private byte[] send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = people.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asked to stop", stop);
        }
    }

    private static Map<String, String> texts(byte[] json) {
        try {
            Map<String, String> texts = new HashMap<>();
            HubSpotJson.read(json, Map.class).forEach((name, value) -> {
                if (value != null) {
                    texts.put(name.toString(), value.toString());
                }
            });
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
