package io.tasuki.hubspot.write;

import io.tasuki.crm.WriteOutcome;
import io.tasuki.http.Answer;
import io.tasuki.hubspot.api.HubSpotReplyRules;
import io.tasuki.hubspot.wire.HubSpotJson;
import io.tasuki.hubspot.wire.HubSpotShapes.Batch;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Problem;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a reply to a batch of updates says about each of them; results come in no particular order.
final class HubSpotWriteReply {

    private static final Set<String> GONE = Set.of("OBJECT_NOT_FOUND", "NOT_FOUND", "RESOURCE_NOT_FOUND");
    private static final Set<String> PASSING = Set.of("RATE_LIMITS", "CONFLICT", "INTERNAL_ERROR", "LOCKED");

    private final Map<String, WriteOutcome> byTrace = new HashMap<>();
    private final Map<String, WriteOutcome> byId = new HashMap<>();

    private HubSpotWriteReply() {}

    static HubSpotWriteReply of(Answer answer) throws IOException {
        Batch batch = HubSpotJson.read(answer.body(), Batch.class);
        HubSpotWriteReply reply = new HubSpotWriteReply();
        batch.errors().forEach(reply::refuse);
        batch.results().forEach(reply::confirm);
        return reply;
    }

    /// Empty when the reply is silent about this record.
    Optional<WriteOutcome> outcome(String trace, String id) {
        return Optional.ofNullable(byTrace.getOrDefault(trace, byId.get(id)));
    }

    /// What a single update's answer says.
    static WriteOutcome ofOne(Answer answer, String id) {
        if (answer.status() == 404) {
            return new WriteOutcome.Refused("404 the record is gone", false);
        }
        if (!answer.successful()) {
            Problem problem = HubSpotJson.problem(answer);
            return new WriteOutcome.Refused(HubSpotReplyRules.named(answer, problem), isPassing(problem));
        }
        try {
            return new WriteOutcome.Applied(HubSpotJson.read(answer.body(), Item.class).id());
        } catch (IOException unreadable) {
            return new WriteOutcome.InDoubt();
        }
    }

    private void confirm(Item item) {
        WriteOutcome applied = new WriteOutcome.Applied(item.id());
        byId.put(item.id(), applied);
        if (item.objectWriteTraceId() != null) {
            byTrace.put(item.objectWriteTraceId(), applied);
        }
    }

    // A record reported as unknown may have been merged away; the reply is treated as silent about it.
    private void refuse(Problem problem) {
        if (problem.category() != null && GONE.contains(problem.category())) {
            return;
        }
        WriteOutcome refused = new WriteOutcome.Refused(HubSpotReplyRules.named(problem), isPassing(problem));
        problem.context("objectWriteTraceId").forEach(trace -> byTrace.put(trace, refused));
        for (String key : List.of("ids", "id")) {
            problem.context(key).forEach(id -> byId.put(id, refused));
        }
    }

    private static boolean isPassing(Problem problem) {
        return problem.category() != null && PASSING.contains(problem.category());
    }
}
