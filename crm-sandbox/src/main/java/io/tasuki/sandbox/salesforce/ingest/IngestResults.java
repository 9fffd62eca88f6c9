package io.tasuki.sandbox.salesforce.ingest;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.jobs.CsvDialect;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What became of a job's rows, as CSV: those that were written, those that were refused and why, those that the job
/// never came to. Rows come in another order than they were sent in.
final class IngestResults {

    private final IngestJobs jobs;

    IngestResults(IngestJobs jobs) {
        this.jobs = jobs;
    }

    Reply successful(Call call) throws SalesforceProblem {
        return listed(
                call,
                List.of("sf__Id", "sf__Created"),
                outcome -> outcome != null && !outcome.failed(),
                outcome -> List.of(outcome.id(), Boolean.toString(outcome.created())));
    }

    Reply failed(Call call) throws SalesforceProblem {
        return listed(
                call,
                List.of("sf__Id", "sf__Error"),
                outcome -> outcome != null && outcome.failed(),
                outcome -> List.of(outcome.id(), outcome.error()));
    }

    Reply unprocessed(Call call) throws SalesforceProblem {
        return listed(call, List.of(), outcome -> outcome == null, outcome -> List.of());
    }

    private Reply listed(
            Call call,
            List<String> ownColumns,
            Predicate<IngestRow.@Nullable Outcome> wanted,
            Function<IngestRow.Outcome, List<String>> own)
            throws SalesforceProblem {
        IngestJob job = jobs.find(call.path().get("jobId"));
        if (!job.state().isFinal()) {
            throw SalesforceProblem.badRequest(
                    "INVALIDJOBSTATE", "Job is in state " + job.state().word() + ": its results are not there yet");
        }
        StringBuilder text = new StringBuilder();
        line(text, job.order().dialect(), ownColumns, job.columns());
        for (IngestRow row : shuffled(job)) {
            IngestRow.Outcome outcome = row.outcome();
            if (wanted.test(outcome)) {
                line(text, job.order().dialect(), outcome == null ? List.of() : own.apply(outcome), row.sent());
            }
        }
        return Reply.of(200, "text/csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The same order at every call.
    private static List<IngestRow> shuffled(IngestJob job) {
        List<IngestRow> rows = new ArrayList<>(job.rows());
        Collections.shuffle(rows, new Random(job.id().hashCode()));
        return rows;
    }

    private static void line(StringBuilder text, CsvDialect dialect, List<String> own, List<String> sent) {
        List<@Nullable String> all = new ArrayList<>(own);
        all.addAll(sent);
        dialect.line(text, all);
    }
}
