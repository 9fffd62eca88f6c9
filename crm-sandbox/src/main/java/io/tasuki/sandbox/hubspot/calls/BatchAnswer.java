package io.tasuki.sandbox.hubspot.calls;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.wire.ApiAddress;
import io.tasuki.sandbox.hubspot.wire.Moments;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answer of a batch call as it fills up.
final class BatchAnswer {

    private static final int MULTI_STATUS = 207;

    private final List<Map<String, Object>> results = new ArrayList<>();
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final Instant startedAt;
    private final int partialStatus;

    private BatchAnswer(Instant startedAt, int partialStatus) {
        this.startedAt = startedAt;
        this.partialStatus = partialStatus;
    }

    /// The latest versions know no special status for a batch that fails in part.
    static BatchAnswer to(Request request, Portal portal) {
        boolean latest = ApiAddress.of(request).enforcesRules();
        return new BatchAnswer(
                portal.now(), latest ? portal.switches().answers().partialStatus() : MULTI_STATUS);
    }

    void add(Map<String, Object> result) {
        results.add(result);
    }

    void fail(Problem problem) {
        errors.add(problem.entry());
    }

    int size() {
        return results.size();
    }

    /// Results in reverse, since nobody may rely on the order; another status as soon as one input failed.
    Reply reply(int status) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "COMPLETE");
        body.put("results", results.reversed());
        if (!errors.isEmpty()) {
            body.put("numErrors", errors.size());
            body.put("errors", errors);
        }
        body.put("startedAt", Moments.text(startedAt));
        body.put("completedAt", Moments.text(startedAt));
        return Reply.json(errors.isEmpty() ? status : partialStatus, body);
    }
}
