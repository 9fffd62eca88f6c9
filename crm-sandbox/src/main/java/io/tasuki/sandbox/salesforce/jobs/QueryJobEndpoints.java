package io.tasuki.sandbox.salesforce.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.query.QueryRunner;
import io.tasuki.sandbox.salesforce.query.Selection;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// `jobs/query`: ordering, watching, ending jobs. Their results are shown by [ResultEndpoints].
final class QueryJobEndpoints {

    private static final Set<String> OPERATIONS = Set.of("query", "queryAll");

    private final Org org;
    private final QueryRunner runner;
    private final QueryJobs jobs;
    private final Supplier<JobPace> pace;
    private final Predicate<Call> fails;
    private final JobJson json;

    /// @param fails tells of a call that orders a job whether that job will fail
    QueryJobEndpoints(Org org, QueryJobs jobs, Supplier<JobPace> pace, Predicate<Call> fails) {
        this.org = org;
        this.runner = new QueryRunner(org);
        this.jobs = jobs;
        this.pace = pace;
        this.fails = fails;
        this.json = new JobJson(org.integrationUser());
    }

    Reply create(Call call) throws SalesforceProblem {
        QueryJob.Order order = order(call);
        Selection selection = select(order);
        QueryJob job = new QueryJob(jobs.newId(), order, selection, org.now(), pace.get(), fails.test(call));
        jobs.add(job);
        return Reply.ok(json.brief(job, org.now()));
    }

    Reply read(Call call) throws SalesforceProblem {
        return Reply.ok(json.whole(job(call), org.now()));
    }

    Reply abort(Call call) throws SalesforceProblem {
        QueryJob job = job(call);
        JsonNode state = call.request().json().path("state");
        if (!state.asText().equals(JobState.ABORTED.word())) {
            throw SalesforceProblem.badRequest(
                    "INVALIDJOBSTATE", "Changing state of a query job to " + state.asText() + " is not allowed");
        }
        if (job.state(org.now()).isFinal()) {
            throw SalesforceProblem.badRequest("INVALIDJOBSTATE", "Aborting an already completed Job not allowed");
        }
        job.abort(org.now());
        return Reply.ok(json.brief(job, org.now()));
    }

    Reply delete(Call call) throws SalesforceProblem {
        QueryJob job = job(call);
        if (!job.state(org.now()).isFinal()) {
            throw SalesforceProblem.badRequest("INVALIDJOBSTATE", "Job is still active: abort it first");
        }
        jobs.remove(job);
        return Reply.empty(204);
    }

    Reply list(Call call) {
        Instant now = org.now();
        boolean chunkedOnly = call.request()
                .query()
                .first("isPkChunkingEnabled")
                .map(Boolean::parseBoolean)
                .orElse(false);
        List<Map<String, Object>> shown = jobs.all().stream()
                .filter(job -> !chunkedOnly || job.selection().chunked())
                .map(job -> json.brief(job, now))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("done", true);
        body.put("records", shown);
        return Reply.ok(body);
    }

    private QueryJob job(Call call) throws SalesforceProblem {
        return jobs.find(call.path().get("jobId"));
    }

    private static QueryJob.Order order(Call call) throws SalesforceProblem {
        JsonNode body = call.request().json();
        String operation = body.path("operation").asText();
        if (!OPERATIONS.contains(operation)) {
            throw SalesforceProblem.badRequest("INVALID_ENUM_VALUE", "unexpected value for operation: " + operation);
        }
        String content = body.path("contentType").asText("CSV");
        if (!content.equals("CSV")) {
            throw SalesforceProblem.badRequest("INVALID_ENUM_VALUE", "unexpected value for contentType: " + content);
        }
        String query = body.path("query").asText();
        if (query.isBlank()) {
            throw SalesforceProblem.badRequest("MALFORMED_QUERY", "A query string has to be specified");
        }
        return new QueryJob.Order(operation, query, CsvDialect.of(body), call.version());
    }

    private Selection select(QueryJob.Order order) throws SalesforceProblem {
        try {
            return runner.select(order.query(), order.operation().equals("queryAll"));
        } catch (SoqlException refused) {
            throw SalesforceProblem.badRequest(refused.errorCode(), String.valueOf(refused.getMessage()));
        }
    }
}
