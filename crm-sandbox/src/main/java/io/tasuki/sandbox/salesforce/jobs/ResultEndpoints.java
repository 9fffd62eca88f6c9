package io.tasuki.sandbox.salesforce.jobs;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `jobs/query/{id}/results` and `…/resultPages`: what a finished job found, a page at a time. The page is written
/// while
/// it is sent, so its size is of no matter here.
final class ResultEndpoints {

    private static final int PAGE_LINKS = 5;
    private static final int OLDEST_WITH_LINKS = 58;

    private final Org org;
    private final QueryJobs jobs;
    private final Bench bench;

    ResultEndpoints(Org org, QueryJobs jobs, Bench bench) {
        this.org = org;
        this.jobs = jobs;
        this.bench = bench;
    }

    Reply results(Call call) throws SalesforceProblem {
        QueryJob job = finished(call);
        Locators locators = new Locators(job);
        int total = job.selection().rows().size();
        int first = from(call, locators);
        int end = (int) Math.min(total, (long) first + pageRows(call));
        bench.journal().read(end - first);
        CsvText text = new CsvText(job.selection(), job.order().dialect(), org);
        return Reply.flow(200, "text/csv", target -> text.write(target, first, end))
                .with("Sforce-NumberOfRecords", Integer.toString(end - first))
                .with("Sforce-Locator", end < total ? locators.write(end) : Locators.NONE);
    }

    /// Five pages that may be fetched at the same time, and where the next five are told.
    Reply resultPages(Call call) throws SalesforceProblem {
        if (Integer.parseInt(call.version().substring(1, 3)) < OLDEST_WITH_LINKS) {
            throw SalesforceProblem.notFound();
        }
        QueryJob job = finished(call);
        Locators locators = new Locators(job);
        String address = "/services/data/" + call.version() + "/jobs/query/" + job.id();
        int total = job.selection().rows().size();
        int at = from(call, locators);
        List<Map<String, String>> pages = new ArrayList<>();
        do {
            pages.add(Map.of("resultUrl", address + "/results?locator=" + locators.write(at) + sameSize(call)));
            at = (int) Math.min(total, (long) at + pageRows(call));
        } while (at < total && pages.size() < PAGE_LINKS);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("resultPages", pages);
        if (at < total) {
            body.put("nextRecordsUrl", address + "/resultPages?locator=" + locators.write(at) + sameSize(call));
        }
        body.put("done", at >= total);
        return Reply.ok(body);
    }

    private QueryJob finished(Call call) throws SalesforceProblem {
        QueryJob job = jobs.find(call.path().get("jobId"));
        if (!job.order().version().equals(call.version())) {
            throw new SalesforceProblem(
                    409,
                    "API_VERSION_MISMATCH",
                    "The job was created with API version "
                            + job.order().version().substring(1),
                    List.of());
        }
        JobState state = job.state(org.now());
        if (state != JobState.JOB_COMPLETE) {
            throw SalesforceProblem.badRequest(
                    "INVALIDJOBSTATE", "Job is in state " + state.word() + ": there are no results to fetch");
        }
        if (bench.faults().takes(Fault.Kind.STALE_LOCATOR, call.request())) {
            job.forgetLocators();
        }
        return job;
    }

    private static int from(Call call, Locators locators) throws SalesforceProblem {
        String locator = call.request().query().first("locator").orElse("");
        return locator.isEmpty() ? 0 : locators.read(locator);
    }

    private int pageRows(Call call) throws SalesforceProblem {
        String usual = Integer.toString(org.switches().queries().bulkPageRows());
        String asked = call.request().query().first("maxRecords").orElse(usual);
        try {
            int rows = Integer.parseInt(asked);
            if (rows > 0) {
                return rows;
            }
        } catch (NumberFormatException noNumber) {
            throw invalidSize(asked);
        }
        throw invalidSize(asked);
    }

    private static SalesforceProblem invalidSize(String asked) {
        return SalesforceProblem.badRequest("INVALID_ARGUMENT", "maxRecords has to be a positive number: " + asked);
    }

    private static String sameSize(Call call) {
        return call.request()
                .query()
                .first("maxRecords")
                .map(rows -> "&maxRecords=" + rows)
                .orElse("");
    }
}
