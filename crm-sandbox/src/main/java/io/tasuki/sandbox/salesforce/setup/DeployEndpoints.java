package io.tasuki.sandbox.salesforce.setup;

import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.http.Multipart;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.api.RouteTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.List;
import java.util.Map;

/// `metadata/deployRequest`: a zip of metadata files, checked and applied while the client waits and asks.
public final class DeployEndpoints {

    private final Org org;
    private final DeployWork work;
    private final DeployJson json;

    public DeployEndpoints(Org org, DeployWork work) {
        this.org = org;
        this.work = work;
        this.json = new DeployJson(org);
    }

    public void addTo(RouteTable routes) {
        routes.on("POST", "/metadata/deployRequest", this::order);
        routes.on("GET", "/metadata/deployRequest/{deployId}", this::read);
        routes.on("PATCH", "/metadata/deployRequest/{deployId}", this::cancel);
    }

    private Reply order(Call call) throws SalesforceProblem {
        if (!org.switches().access().deploys()) {
            throw new SalesforceProblem(
                    403,
                    "INSUFFICIENT_ACCESS",
                    "INSUFFICIENT_ACCESS: use of the Metadata API requires a user with the ModifyAllData or"
                            + " ModifyMetadata permissions",
                    List.of());
        }
        Multipart parts = Multipart.of(call.request());
        Deployment.Options options =
                Deployment.Options.read(Json.tree(parts.body("json")).path("deployOptions"));
        Map<String, byte[]> files = DeployZip.unpack(parts.body("file"));
        return Reply.json(201, json.ordered(work.order(options, files)));
    }

    private Reply read(Call call) throws SalesforceProblem {
        boolean details = call.request()
                .query()
                .first("includeDetails")
                .map(Boolean::parseBoolean)
                .orElse(false);
        return Reply.ok(json.whole(work.find(call.path().get("deployId")), details));
    }

    private Reply cancel(Call call) throws SalesforceProblem {
        Deployment deployment = work.find(call.path().get("deployId"));
        String status =
                call.request().json().path("deployResult").path("status").asText();
        if (!status.equals("Canceling") || deployment.status().isDone()) {
            throw SalesforceProblem.badRequest(
                    "INVALID_ID_FIELD",
                    "A deployment that is " + deployment.status().word() + " cannot become " + status);
        }
        deployment.turn(Deployment.Status.CANCELED, org.now());
        return Reply.json(202, json.whole(deployment, false));
    }
}
