package io.tasuki.sandbox.salesforce;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.ingest.IngestJobs;
import io.tasuki.sandbox.salesforce.jobs.QueryJobs;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an org tells of itself: resources, objects, fields, limits.
final class OrgEndpoints {

    private static final List<String> RESOURCES =
            List.of("sobjects", "query", "queryAll", "limits", "jobs", "composite", "tooling");

    private final Org org;
    private final DailyLimit daily;
    private final QueryJobs jobs;
    private final IngestJobs uploads;
    private final LastModified lastModified;

    OrgEndpoints(Org org, DailyLimit daily, QueryJobs jobs, IngestJobs uploads) {
        this.org = org;
        this.daily = daily;
        this.jobs = jobs;
        this.uploads = uploads;
        this.lastModified = new LastModified(org::now);
    }

    Reply resources(Call call) {
        Map<String, String> addresses = new LinkedHashMap<>();
        RESOURCES.forEach(name -> addresses.put(name, "/services/data/" + call.version() + "/" + name));
        return Reply.ok(addresses);
    }

    Reply describeAll(Call call) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("encoding", "UTF-8");
        body.put("maxBatchSize", 200);
        body.put(
                "sobjects",
                org.tables().stream()
                        .map(table -> DescribeJson.brief(table.definition(), call.version()))
                        .toList());
        return lastModified.unlessKnown(call, Reply.ok(body));
    }

    Reply describe(Call call) throws SalesforceProblem {
        return lastModified.unlessKnown(
                call, Reply.ok(DescribeJson.whole(org.table(call.object()).definition(), call.version())));
    }

    Reply limits(Call call) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("DailyApiRequests", limit(daily.allowed(), daily.allowed() - daily.used()));
        body.put("DailyBulkApiBatches", limit(org.switches().jobs().dailyBatches(), uploads.batchesLeft()));
        body.put("DailyBulkV2QueryJobs", limit(QueryJobs.A_DAY, jobs.left()));
        body.put("DailyBulkV2QueryFileStorageMB", limit(976_562, 976_562));
        return Reply.ok(body);
    }

    private static Map<String, Long> limit(long most, long remaining) {
        return Map.of("Max", most, "Remaining", Math.max(0, remaining));
    }
}
