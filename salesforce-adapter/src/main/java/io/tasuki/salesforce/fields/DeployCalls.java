package io.tasuki.salesforce.fields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.salesforce.api.GrowingWait;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.wire.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/// Orders deployments of metadata and asks how they stand.
final class DeployCalls {

    /// No file of ours holds this text.
    private static final String BOUNDARY = "tasuki-7c1f0e0a5d7b4c52-metadata";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{15,18}");
    private static final GrowingWait WAIT = new GrowingWait(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SalesforceApi api;

    DeployCalls(SalesforceApi api) {
        this.api = api;
    }

    /// Deploys, or only checks whether it would go, and waits until that is over. To repeat it does no harm.
    ///
    /// @throws CrmException.AccessDenied when this user may not deploy
    /// @throws CrmException.Unreadable when the organisation takes no deployment this way
    DeployResult deploy(byte[] zip, boolean checkOnly) throws CrmException {
        Call order = api.data("POST", "metadata/deployRequest")
                .payload("multipart/form-data; boundary=" + BOUNDARY, body(zip, checkOnly));
        Answer answer = api.askAccepted(order);
        String id = SalesforceApi.tree(answer).path("id").asText("");
        if (!ID.matcher(id).matches()) {
            throw new CrmException.Unreadable(order + ": a deployment came without a readable id");
        }
        return end(id);
    }

    private DeployResult end(String id) throws CrmException {
        Call look = api.data("GET", "metadata/deployRequest/{}", id).query("includeDetails", "true");
        Duration waited = Duration.ZERO;
        for (int looks = 0; waited.compareTo(PATIENCE) < 0; looks++) {
            Duration wait = WAIT.after(looks);
            api.pause(look, wait);
            waited = waited.plus(wait);
            DeployResult result = DeployResult.read(SalesforceApi.tree(api.askAccepted(look)));
            if (result.done()) {
                return result;
            }
        }
        throw new CrmException.Unavailable(look + ": the deployment is still under way; look at Deployment Status in"
                + " Setup and try again when it is over");
    }

    private static byte[] body(byte[] zip, boolean checkOnly) {
        ObjectNode order = Json.object();
        order.putObject("deployOptions")
                .put("checkOnly", checkOnly)
                .put("rollbackOnError", true)
                .put("singlePackage", true);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"json\"", "application/json", Json.bytes(order));
        part(body, "name=\"file\"; filename=\"deploy.zip\"", "application/zip", zip);
        text(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, String type, byte[] content) {
        text(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\nContent-Type: " + type
                + "\r\n\r\n");
        body.writeBytes(content);
        text(body, "\r\n");
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
