package io.tasuki.sandbox.salesforce.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.Faults;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.http.Multipart;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.api.RouteTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `jobs/ingest`: ordering, filling, watching, ending jobs. Their results are told by [IngestResults].
public final class IngestEndpoints {

    private final Org org;
    private final IngestJobs jobs;
    private final Faults faults;
    private final IngestJson json;

    public IngestEndpoints(Org org, IngestJobs jobs, Faults faults) {
        this.org = org;
        this.jobs = jobs;
        this.faults = faults;
        this.json = new IngestJson(org);
    }

    public void addTo(RouteTable routes) {
        String one = "/jobs/ingest/{jobId}";
        routes.on("POST", "/jobs/ingest", this::create);
        routes.on("GET", "/jobs/ingest", call -> list());
        routes.on("GET", one, call -> Reply.ok(json.whole(job(call))));
        routes.on("PATCH", one, this::turn);
        routes.on("DELETE", one, this::delete);
        routes.on("PUT", one + "/batches", this::upload);
        IngestResults results = new IngestResults(jobs);
        routes.on("GET", one + "/successfulResults", results::successful);
        routes.on("GET", one + "/failedResults", results::failed);
        routes.on("GET", one + "/unprocessedrecords", results::unprocessed);
    }

    /// With the rows in a second part, the job is complete at once.
    private Reply create(Call call) throws SalesforceProblem {
        if (!Multipart.isOne(call.request())) {
            return Reply.ok(
                    json.brief(jobs.open(IngestOrder.read(org, call.request().json(), call.version()))));
        }
        Multipart parts = Multipart.of(call.request());
        JsonNode order = Json.tree(parts.body("job"));
        IngestJob job = jobs.open(IngestOrder.read(org, order, call.version()));
        take(job, parts.body("content"));
        job.close(org.now(), call.request(), fate(call));
        return Reply.ok(json.brief(job));
    }

    private Reply upload(Call call) throws SalesforceProblem {
        IngestJob job = job(call);
        String type = call.request().header("Content-Type").orElse("");
        if (!type.startsWith("text/csv")) {
            throw new SalesforceProblem(415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type has to be text/csv", List.of());
        }
        if (job.state() != IngestState.OPEN) {
            throw invalidState("The job's state is " + job.state().word() + ": it takes no content");
        }
        take(job, call.request().body());
        return Reply.empty(201);
    }

    private void take(IngestJob job, byte[] content) throws SalesforceProblem {
        if (job.hasUpload()) {
            throw invalidState("Found multiple contents for job: <" + job.id()
                    + ">, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you"
                    + " only do 'PUT' once on a given Job.");
        }
        if (content.length > org.switches().jobs().uploadBytes()) {
            throw new SalesforceProblem(
                    413,
                    "REQUEST_ENTITY_TOO_LARGE",
                    "The content has more than " + org.switches().jobs().uploadBytes() + " bytes",
                    List.of());
        }
        job.take(content);
    }

    private Reply turn(Call call) throws SalesforceProblem {
        IngestJob job = job(call);
        String state = call.request().json().path("state").asText();
        if (state.equals(IngestState.UPLOAD_COMPLETE.word()) && job.state() == IngestState.OPEN) {
            job.close(org.now(), call.request(), fate(call));
        } else if (state.equals(IngestState.ABORTED.word()) && !job.state().isFinal()) {
            job.end(IngestState.ABORTED, org.now());
        } else {
            throw invalidState(
                    "Changing the job's state from " + job.state().word() + " to " + state + " is not allowed");
        }
        return Reply.ok(json.brief(job));
    }

    private IngestJob.Fate fate(Call call) {
        if (faults.takes(Fault.Kind.FAIL_JOB, call.request())) {
            return IngestJob.Fate.FAILS;
        }
        return faults.takes(Fault.Kind.STALL_JOB, call.request()) ? IngestJob.Fate.STALLS : IngestJob.Fate.NONE;
    }

    private Reply delete(Call call) throws SalesforceProblem {
        IngestJob job = job(call);
        if (!job.state().isFinal() && job.state() != IngestState.UPLOAD_COMPLETE) {
            throw invalidState("A job in state " + job.state().word() + " cannot be deleted: abort it first");
        }
        jobs.remove(job);
        return Reply.empty(204);
    }

    private Reply list() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("done", true);
        body.put("records", jobs.all().stream().map(json::brief).toList());
        return Reply.ok(body);
    }

    private IngestJob job(Call call) throws SalesforceProblem {
        return jobs.find(call.path().get("jobId"));
    }

    private static SalesforceProblem invalidState(String message) {
        return SalesforceProblem.badRequest("INVALIDJOBSTATE", message);
    }
}
