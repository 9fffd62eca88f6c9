package io.tasuki.sandbox.hubspot.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.BadRequest;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import io.tasuki.sandbox.hubspot.state.MarketingEvent;
import io.tasuki.sandbox.hubspot.state.MarketingEvent.Participation;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.wire.Moments;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/// The control calls by which people hold marketing events and say what somebody does about one.
public final class EventControl {

    private final Portal portal;

    public EventControl(Portal portal) {
        this.portal = portal;
    }

    public void addTo(Routes routes) {
        String one = "/_sandbox/events/{eventId}";
        routes.on("POST", "/_sandbox/events", (request, path) -> hold(request));
        routes.on("DELETE", one, this::delete);
        routes.on("PUT", one + "/participations/{contactId}", this::tell);
        routes.on("DELETE", one + "/participations/{contactId}", this::forget);
    }

    private Reply hold(Request request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.json().properties().forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        synchronized (portal) {
            long id = portal.nextId();
            portal.events().put(id, new MarketingEvent(id, values, portal.now(), portal.now()));
            return Reply.ok(Map.of("id", Long.toString(id)));
        }
    }

    private Reply delete(Request request, PathValues path) {
        synchronized (portal) {
            portal.events().remove(event(path).id);
        }
        return Reply.empty(204);
    }

    private Reply tell(Request request, PathValues path) {
        String state = request.json().path("state").asText();
        if (Arrays.stream(MarketingEvent.State.values()).noneMatch(known -> known.name().equals(state))) {
            throw new BadRequest("state has to be one of " + Arrays.toString(MarketingEvent.State.values()));
        }
        synchronized (portal) {
            Instant occurred = occurred(request.json().path("occurredAt"));
            long contact = contact(path);
            event(path)
                    .tell(new Participation(
                            portal.nextId(), contact, MarketingEvent.State.valueOf(state), portal.now(), occurred));
        }
        return Reply.empty(204);
    }

    private Instant occurred(JsonNode told) {
        OptionalLong millis = told.isMissingNode()
                ? OptionalLong.of(portal.now().toEpochMilli())
                : Moments.millis(told.asText());
        return Instant.ofEpochMilli(millis.orElseThrow(() -> new BadRequest("occurredAt has to be a moment")));
    }

    /// As if it had never been told.
    private Reply forget(Request request, PathValues path) {
        synchronized (portal) {
            event(path).participations().remove(contact(path));
        }
        return Reply.empty(204);
    }

    private MarketingEvent event(PathValues path) {
        MarketingEvent found = portal.events().get(number(path.get("eventId")));
        if (found == null) {
            throw new NoSuchElementException("there is no marketing event " + path.get("eventId"));
        }
        return found;
    }

    private static long contact(PathValues path) {
        return number(path.get("contactId"));
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NoSuchElementException("there is no record " + id);
        }
        return Long.parseLong(id);
    }
}
