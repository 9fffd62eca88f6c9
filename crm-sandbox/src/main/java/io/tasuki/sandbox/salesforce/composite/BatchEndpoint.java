package io.tasuki.sandbox.salesforce.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Routes;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.api.ErrorBody;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `composite/batch`: up to 25 calls that know nothing of each other.
public final class BatchEndpoint {

    private static final int MOST = 25;

    private final Dispatcher dispatcher;

    public BatchEndpoint(Routes routes) {
        this.dispatcher = new Dispatcher(routes);
    }

    public Reply answer(Call call) throws SalesforceProblem {
        JsonNode body = call.request().json();
        JsonNode parts = body.path("batchRequests");
        if (!parts.isArray() || parts.isEmpty() || parts.size() > MOST) {
            throw SalesforceProblem.badRequest(
                    "LIMIT_EXCEEDED", "\"batchRequests\" has to be an array of 1 to " + MOST + " requests");
        }
        boolean halts = body.path("haltOnError").asBoolean(false);
        List<Reply> replies = new ArrayList<>();
        for (JsonNode part : parts) {
            boolean halted = halts && failed(replies);
            replies.add(halted ? halted() : dispatcher.answer(request(part), call.request()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("hasErrors", failed(replies));
        json.put("results", replies.stream().map(BatchEndpoint::result).toList());
        return Reply.ok(json);
    }

    /// Addresses begin with the version here.
    private static SubRequest request(JsonNode part) {
        String address = part.path("url").asText();
        return new SubRequest(
                part.path("method").asText("GET"),
                address.startsWith("/") ? address : "/services/data/" + address,
                MissingNode.getInstance(),
                part.path("richInput"));
    }

    private static Reply halted() {
        return ErrorBody.of(412, "BATCH_PROCESSING_HALTED", "Batch processing halted by request");
    }

    private static boolean failed(List<Reply> replies) {
        return replies.stream().anyMatch(reply -> reply.status() >= 300);
    }

    private static Map<String, Object> result(Reply reply) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statusCode", reply.status());
        json.put("result", Dispatcher.body(reply));
        return json;
    }
}
