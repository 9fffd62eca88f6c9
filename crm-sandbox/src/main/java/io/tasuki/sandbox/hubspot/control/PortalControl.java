package io.tasuki.sandbox.hubspot.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.sandbox.http.BadRequest;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import io.tasuki.sandbox.hubspot.gate.RateLimits;
import io.tasuki.sandbox.hubspot.state.Portal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The control calls that only a portal has: its switches, floods, and erasing for good.
public final class PortalControl {

    private static final String DAILY_REMAINING = "daily_remaining";

    private final Portal portal;
    private final RateLimits limits;
    private final HubSpotState state;

    public PortalControl(Portal portal, RateLimits limits, HubSpotState state) {
        this.portal = portal;
        this.limits = limits;
        this.state = state;
    }

    public void addTo(Routes routes) {
        routes.on("GET", "/_sandbox/portal", (request, path) -> describe());
        routes.on("PATCH", "/_sandbox/portal", (request, path) -> change(request));
        routes.on("POST", "/_sandbox/records/{object}/flood", this::flood);
        routes.on("POST", "/_sandbox/records/{object}/{id}/erase", this::erase);
    }

    private Reply describe() {
        synchronized (portal) {
            ObjectNode shown = (ObjectNode) portal.switches().json();
            shown.put(DAILY_REMAINING, limits.leftToday());
            return Reply.ok(shown);
        }
    }

    private Reply change(Request request) {
        if (!(request.json() instanceof ObjectNode order)) {
            throw new BadRequest("the body has to be an object of switches");
        }
        JsonNode left = order.remove(DAILY_REMAINING);
        synchronized (portal) {
            portal.switchTo(portal.switches().with(order));
            if (left != null) {
                limits.leaveToday(left.asLong());
            }
        }
        return describe();
    }

    private Reply flood(Request request, PathValues path) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        request.json().path("fields").properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        state.flood(path.get("object"), request.json().path("count").asInt(), fields);
        return Reply.empty(204);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private Reply erase(Request request, PathValues path) {
        state.erase(path.get("object"), path.get("id"));
        return Reply.empty(204);
    }
}
