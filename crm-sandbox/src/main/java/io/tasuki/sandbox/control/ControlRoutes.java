package io.tasuki.sandbox.control;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.BadRequest;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The `/_sandbox` endpoints, the same on every server but for what a vendor adds.
final class ControlRoutes {

    private final Bench bench;
    private final ControlledState state;
    private final Routes routes = new Routes();

    ControlRoutes(Bench bench, CrmServer crm) {
        this.bench = bench;
        this.state = crm.state();
        routes.on(
                "GET",
                "/_sandbox/journal",
                (request, path) -> Reply.ok(bench.journal().describe()));
        routes.on("DELETE", "/_sandbox/journal", (request, path) -> done(bench.journal()::clear));
        routes.on("POST", "/_sandbox/faults", (request, path) -> arm(request));
        routes.on("DELETE", "/_sandbox/faults", (request, path) -> done(bench.faults()::clear));
        routes.on("POST", "/_sandbox/rules", (request, path) -> refuse(request));
        routes.on("DELETE", "/_sandbox/rules", (request, path) -> done(bench.rules()::clear));
        routes.on("GET", "/_sandbox/clock", (request, path) -> now());
        routes.on("PUT", "/_sandbox/clock", (request, path) -> moveClock(request));
        addRecordRoutes();
        crm.addControls(routes);
    }

    private void addRecordRoutes() {
        String all = "/_sandbox/records/{object}";
        String one = all + "/{id}";
        routes.on("GET", all, (request, path) -> list(request, path.get("object")));
        routes.on("POST", all, (request, path) -> create(request, path.get("object")));
        routes.on("GET", one, (request, path) -> Reply.ok(state.read(path.get("object"), path.get("id"))));
        routes.on("PATCH", one, (request, path) -> patch(request, path.get("object"), path.get("id")));
        routes.on("DELETE", one, (request, path) -> delete(request, path.get("object"), path.get("id")));
        routes.on("POST", one + "/restore", (request, path) -> restore(request, path.get("object"), path.get("id")));
        routes.on("POST", one + "/merge", (request, path) -> merge(request, path.get("object"), path.get("id")));
    }

    Reply answer(Request request) {
        Optional<Routes.Match> route = routes.find(request.method(), request.path());
        if (route.isEmpty()) {
            return problem(routes.knows(request.path()) ? 405 : 404, "no such control endpoint");
        }
        try {
            return route.get().handler().handle(request, route.get().path());
        } catch (NoSuchElementException absent) {
            return problem(404, String.valueOf(absent.getMessage()));
        } catch (BadRequest | IllegalArgumentException | DateTimeException bad) {
            return problem(400, String.valueOf(bad.getMessage()));
        } catch (Exception bug) {
            return problem(500, bug.getClass().getSimpleName() + ": " + bug.getMessage());
        }
    }

    private Reply now() {
        return Reply.ok(Map.of("now", bench.clock().instant().toString()));
    }

    private Reply moveClock(Request request) {
        bench.clock().move(moment(request.json().path("now").asText()));
        return now();
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private Reply arm(Request request) {
        JsonNode order = request.json();
        bench.faults()
                .arm(new Fault(
                        Fault.Kind.named(order.path("kind").asText()),
                        order.path("on").asText("*"),
                        order.path("after").asLong(0),
                        order.path("times").asLong(1),
                        order.path("status")
                                .asInt(usualStatus(order.path("kind").asText())),
                        Duration.ofMillis(order.path("millis").asLong(2000)),
                        words(order)));
        return Reply.empty(204);
    }

    private static int usualStatus(String kind) {
        return switch (kind) {
            case "html" -> 502;
            case "redirect" -> 302;
            default -> 503;
        };
    }

    private static Map<String, String> words(JsonNode order) {
        Map<String, String> words = new HashMap<>();
        for (String name : List.of("code", "message", "header", "to")) {
            if (order.hasNonNull(name)) {
                words.put(name, order.path(name).asText());
            }
        }
        return words;
    }

    private Reply refuse(Request request) {
        JsonNode order = request.json();
        bench.rules()
                .refuse(
                        order.path("object").asText(),
                        order.path("id").asText(),
                        order.path("message").asText("the record does not keep a rule"));
        return Reply.empty(204);
    }

    private Reply list(Request request, String object) {
        boolean withDeleted =
                request.query().first("deleted").map(Boolean::parseBoolean).orElse(false);
        try (Stream<Map<String, @Nullable Object>> records = state.list(object, withDeleted)) {
            return Reply.ok(Map.of("records", records.toList()));
        }
    }

    private Reply create(Request request, String object) {
        String id = state.create(object, fields(request), by(request));
        return Reply.json(201, state.read(object, id));
    }

    private Reply patch(Request request, String object, String id) {
        state.patch(object, id, fields(request), by(request));
        return Reply.ok(state.read(object, id));
    }

    private Reply delete(Request request, String object, String id) {
        state.delete(object, id, by(request));
        return Reply.empty(204);
    }

    private Reply restore(Request request, String object, String id) {
        state.restore(object, id, by(request));
        return Reply.ok(state.read(object, id));
    }

    private Reply merge(Request request, String object, String id) {
        state.merge(object, id, request.json().path("loser").asText(), by(request));
        return Reply.ok(state.read(object, id));
    }

    private static Map<String, @Nullable Object> fields(Request request) {
        JsonNode fields = request.json().path("fields");
        if (!fields.isObject()) {
            throw new BadRequest("the body needs an object \"fields\"");
        }
        return Json.MAPPER.convertValue(fields, new TypeReference<Map<String, @Nullable Object>>() {});
    }

    private static String by(Request request) {
        return request.bodyText().isEmpty() ? "user" : request.json().path("by").asText("user");
    }

    private static Reply done(Runnable change) {
        change.run();
        return Reply.empty(204);
    }

    private static Reply problem(int status, String message) {
        return Reply.json(status, Map.of("error", message));
    }
}
