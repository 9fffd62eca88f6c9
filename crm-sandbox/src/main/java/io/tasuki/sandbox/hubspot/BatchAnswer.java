package io.tasuki.sandbox.hubspot;

import io.tasuki.sandbox.http.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answer of a batch call as it fills up.
final class BatchAnswer {

    private final List<Map<String, Object>> results = new ArrayList<>();
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final Instant startedAt;

    BatchAnswer(Instant startedAt) {
        this.startedAt = startedAt;
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

    /// Results in reverse, since nobody may rely on the order; 207 as soon as one input failed.
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
        return Reply.json(errors.isEmpty() ? status : 207, body);
    }
}
