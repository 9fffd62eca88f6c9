package io.tasuki.sandbox.salesforce.ingest;

import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.Moments;
import io.tasuki.sandbox.salesforce.state.Org;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the API tells of an upload.
final class IngestJson {

    private final Org org;

    IngestJson(Org org) {
        this.org = org;
    }

    /// As it was ordered, and where it stands.
    Map<String, Object> brief(IngestJob job) {
        IngestOrder order = job.order();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.id());
        json.put("operation", order.operation().word());
        json.put("object", order.table().definition().name());
        json.put("createdById", org.integrationUser());
        json.put("createdDate", Moments.rest(Moments.stored(job.opened())));
        json.put("systemModstamp", Moments.rest(Moments.stored(job.changed())));
        json.put("state", job.state().word());
        FieldDefinition key = order.key();
        if (key != null) {
            json.put("externalIdFieldName", key.name());
        }
        json.put("concurrencyMode", "Parallel");
        json.put("contentType", "CSV");
        json.put("apiVersion", Double.parseDouble(order.version().substring(1)));
        if (job.state() == IngestState.OPEN) {
            json.put("contentUrl", "services/data/" + order.version() + "/jobs/ingest/" + job.id() + "/batches");
        }
        json.put("lineEnding", order.dialect().lineEnding().name());
        json.put("columnDelimiter", order.dialect().delimiter().name());
        return json;
    }

    /// The same with what the work has come to.
    Map<String, Object> whole(IngestJob job) {
        Map<String, Object> json = brief(job);
        long worked = job.worked(org).toMillis();
        json.put("jobType", "V2Ingest");
        json.put("retries", 0);
        json.put("totalProcessingTime", worked);
        json.put("apiActiveProcessingTime", worked);
        json.put("apexProcessingTime", 0);
        json.put("numberRecordsProcessed", job.processed());
        json.put("numberRecordsFailed", job.failed());
        if (!job.error().isEmpty()) {
            json.put("errorMessage", job.error());
        }
        return json;
    }
}
