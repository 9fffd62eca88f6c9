package io.tasuki.sandbox.salesforce.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Routes;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.api.ErrorBody;
import io.tasuki.sandbox.salesforce.composite.References.Dangling;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `composite`: up to 25 calls, one after another, which count as one. With `allOrNone` one failure takes all back.
public final class CompositeEndpoint {

    private static final int MOST = 25;
    private static final int MOST_QUERIES = 5;
    private static final String HALTED = "PROCESSING_HALTED";

    private record Part(String referenceId, Reply reply) {

        boolean failed() {
            return reply.status() >= 300;
        }
    }

    private final Org org;
    private final Dispatcher dispatcher;

    public CompositeEndpoint(Org org, Routes routes) {
        this.org = org;
        this.dispatcher = new Dispatcher(routes);
    }

    public Reply answer(Call call) throws SalesforceProblem {
        JsonNode body = call.request().json();
        JsonNode parts = body.path("compositeRequest");
        refuseTooMany(parts);
        boolean allOrNone = body.path("allOrNone").asBoolean(false);
        List<Part> answered = org.transact(
                () -> answered(call, parts, allOrNone),
                all -> allOrNone && all.stream().anyMatch(Part::failed));
        boolean takenBack = allOrNone && answered.stream().anyMatch(Part::failed);
        return Reply.ok(Map.of(
                "compositeResponse",
                answered.stream()
                        .map(part -> json(takenBack && !part.failed() ? takenBack(part) : part))
                        .toList()));
    }

    private static void refuseTooMany(JsonNode parts) throws SalesforceProblem {
        if (!parts.isArray() || parts.isEmpty()) {
            throw SalesforceProblem.badRequest("JSON_PARSER_ERROR", "The body needs an array \"compositeRequest\"");
        }
        long queries = parts.findValuesAsText("url").stream()
                .filter(SubRequest::isQuery)
                .count();
        if (parts.size() > MOST || queries > MOST_QUERIES) {
            throw SalesforceProblem.badRequest(
                    "LIMIT_EXCEEDED",
                    "A composite request has at most " + MOST + " parts, of which " + MOST_QUERIES + " are queries");
        }
    }

    private List<Part> answered(Call call, JsonNode parts, boolean allOrNone) {
        References references = new References();
        List<Part> answered = new ArrayList<>();
        for (JsonNode part : parts) {
            String referenceId = part.path("referenceId").asText();
            boolean halted = allOrNone && answered.stream().anyMatch(Part::failed);
            Reply reply = halted ? takenBack() : reply(call, part, references);
            if (reply.status() < 300) {
                references.add(referenceId, Dispatcher.body(reply));
            }
            answered.add(new Part(referenceId, reply));
        }
        return answered;
    }

    private Reply reply(Call call, JsonNode part, References references) {
        String referenceId = part.path("referenceId").asText();
        if (!referenceId.matches("[A-Za-z][A-Za-z0-9_]*") || references.has(referenceId)) {
            return ErrorBody.of(400, "INVALID_INPUT", "referenceId has to be a word that no other part has");
        }
        try {
            SubRequest request = new SubRequest(
                    part.path("method").asText("GET"),
                    references.filled(part.path("url").asText()),
                    part.path("httpHeaders"),
                    references.filled(part.path("body")));
            return dispatcher.answer(request, call.request());
        } catch (Dangling dangling) {
            return ErrorBody.of(400, HALTED, String.valueOf(dangling.getMessage()));
        }
    }

    private static Part takenBack(Part part) {
        return new Part(part.referenceId(), takenBack());
    }

    private static Reply takenBack() {
        return ErrorBody.of(
                400, HALTED, "The transaction was rolled back since another operation in the same transaction failed.");
    }

    private static Map<String, Object> json(Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("body", Dispatcher.body(part.reply()));
        json.put("httpHeaders", Map.of());
        json.put("httpStatusCode", part.reply().status());
        json.put("referenceId", part.referenceId());
        return json;
    }
}
