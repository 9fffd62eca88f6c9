package io.tasuki.sandbox.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.SwitchOrder;
import io.tasuki.sandbox.http.BadRequest;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.OrgSwitches;

/// The control calls that only an org has: its switches, converting leads, emptying the recycle bin.
final class OrgControls {

    private final Org org;
    private final OrgControl state;

    OrgControls(Org org, OrgControl state) {
        this.org = org;
        this.state = state;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/_sandbox/org", (request, path) -> describe());
        routes.on("PATCH", "/_sandbox/org", (request, path) -> change(request));
        routes.on("POST", "/_sandbox/records/Lead/{id}/convert", (request, path) -> {
            state.convert(path.get("id"), request.json());
            return Reply.ok(state.read("Lead", path.get("id")));
        });
        routes.on("POST", "/_sandbox/records/{object}/{id}/purge", (request, path) -> {
            state.purge(path.get("object"), path.get("id"));
            return Reply.empty(204);
        });
    }

    private Reply describe() {
        synchronized (org) {
            return Reply.ok(Json.MAPPER.valueToTree(org.switches()));
        }
    }

    private Reply change(Request request) {
        JsonNode order = request.json();
        if (!order.isObject()) {
            throw new BadRequest("the body has to be an object of switches");
        }
        synchronized (org) {
            org.switchTo(SwitchOrder.applied(org.switches(), OrgSwitches.class, order));
        }
        return describe();
    }
}
