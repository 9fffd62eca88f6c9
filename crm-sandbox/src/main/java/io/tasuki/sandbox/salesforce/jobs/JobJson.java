package io.tasuki.sandbox.salesforce.jobs;

import io.tasuki.sandbox.salesforce.state.Moments;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the API tells of a job.
final class JobJson {

    private final String userId;

    JobJson(String userId) {
        this.userId = userId;
    }

    /// As it was ordered, and where it stands.
    Map<String, Object> brief(QueryJob job, Instant now) {
        QueryJob.Order order = job.order();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.id());
        json.put("operation", order.operation());
        json.put("object", job.selection().object());
        json.put("createdById", userId);
        json.put("createdDate", Moments.rest(Moments.stored(job.ordered())));
        json.put("systemModstamp", Moments.rest(Moments.stored(job.changed(now))));
        json.put("state", job.state(now).word());
        json.put("concurrencyMode", "Parallel");
        json.put("contentType", "CSV");
        json.put("apiVersion", Double.parseDouble(order.version().substring(1)));
        json.put("jobType", "V2Query");
        json.put("lineEnding", order.dialect().lineEnding().name());
        json.put("columnDelimiter", order.dialect().delimiter().name());
        return json;
    }

    /// The same with what the work has come to.
    Map<String, Object> whole(QueryJob job, Instant now) {
        Map<String, Object> json = brief(job, now);
        json.put("numberRecordsProcessed", job.processed(now));
        json.put("retries", 0);
        json.put("totalProcessingTime", job.worked(now).toMillis());
        json.put("isPkChunkingSupported", job.selection().chunked());
        return json;
    }
}
