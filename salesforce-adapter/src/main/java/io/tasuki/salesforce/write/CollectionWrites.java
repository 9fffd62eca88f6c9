package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.http.Call;
import io.tasuki.http.LostAnswer;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.wire.Json;
import io.tasuki.salesforce.wire.Parts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Updates by sObject Collections: up to 200 records a call, each of which stands or falls alone; answered at once.
final class CollectionWrites {

    static final int MOST = 200;

    private static final String LOCKED = "UNABLE_TO_LOCK_ROW";
    private static final long SHORTEST_WAIT = 500;
    private static final int MOST_DOUBLINGS = 5;

    private final SalesforceApi api;
    private final RandomGenerator random;
    private volatile int lockedInARow;

    CollectionWrites(SalesforceApi api, RandomGenerator random) {
        this.api = api;
        this.random = random;
    }

    /// @return the outcome of each row
    /// @throws CrmException when nothing was written
    Map<String, WriteOutcome> send(String object, Map<String, Map<String, JsonNode>> rows) throws CrmException {
        Map<String, WriteOutcome> outcomes = new HashMap<>();
        for (List<String> part : Parts.of(rows.keySet(), MOST)) {
            try {
                send(object, part, rows, outcomes);
            } catch (CrmException problem) {
                if (outcomes.isEmpty()) {
                    throw problem;
                }
                part.forEach(id -> outcomes.put(id, new WriteOutcome.Refused("not sent any more", true)));
            }
        }
        return outcomes;
    }

    private void send(
            String object,
            List<String> ids,
            Map<String, Map<String, JsonNode>> rows,
            Map<String, WriteOutcome> outcomes)
            throws CrmException {
        Call call = call(object, ids, rows);
        breathe(call);
        Optional<JsonNode> results = results(call).filter(answer -> answer.size() == ids.size());
        boolean locked = false;
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            int place = i;
            WriteOutcome outcome =
                    results.map(answer -> outcome(id, answer.path(place))).orElseGet(WriteOutcome.InDoubt::new);
            locked |= outcome instanceof WriteOutcome.Refused refused
                    && refused.reason().startsWith(LOCKED);
            outcomes.put(id, outcome);
        }
        lockedInARow = locked ? lockedInARow + 1 : 0;
    }

    // Whoever held the rows needs a moment; two that were refused together must not come back together.
    private void breathe(Call call) throws CrmException {
        int times = lockedInARow;
        if (times > 0) {
            long longest = SHORTEST_WAIT << Math.min(times, MOST_DOUBLINGS);
            api.pause(call, Duration.ofMillis(random.nextLong(SHORTEST_WAIT, longest + 1)));
        }
    }

    private Call call(String object, List<String> ids, Map<String, Map<String, JsonNode>> rows) throws CrmException {
        ObjectNode body = Json.object().put("allOrNone", false);
        ArrayNode records = body.putArray("records");
        for (String id : ids) {
            ObjectNode record = records.addObject();
            record.putObject("attributes").put("type", object);
            record.put("id", id);
            rows.getOrDefault(id, Map.of()).forEach(record::set);
        }
        // Without this header an assignment rule may give the lead to somebody else.
        Call call = api.data("PATCH", "composite/sobjects")
                .header("Sforce-Auto-Assign", "FALSE")
                .json(Json.bytes(body));
        return api.settings().allowDuplicates() ? call.header("Sforce-Duplicate-Rule-Header", "allowSave=true") : call;
    }

    /// Empty when the answer was lost, or is not what the CRM promises: the records may have been written.
    private Optional<JsonNode> results(Call call) throws CrmException {
        try {
            byte[] answer = SalesforceApi.accepted(call, api.tell(call)).body();
            return Json.tree(answer).filter(JsonNode::isArray);
        } catch (LostAnswer lost) {
            return Optional.empty();
        }
    }

    private static WriteOutcome outcome(String id, JsonNode result) {
        if (!result.path("success").isBoolean()) {
            return new WriteOutcome.InDoubt();
        }
        return result.path("success").booleanValue()
                ? new WriteOutcome.Applied(id)
                : RowRefusal.of(RowError.ofCollection(result.path("errors")));
    }
}
