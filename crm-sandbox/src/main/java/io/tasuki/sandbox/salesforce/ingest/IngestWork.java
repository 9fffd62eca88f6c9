package io.tasuki.sandbox.salesforce.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.sandbox.salesforce.ingest.UploadReader.BrokenUpload;
import io.tasuki.sandbox.salesforce.jobs.JobPace;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import io.tasuki.sandbox.salesforce.write.RowWriter;
import io.tasuki.sandbox.salesforce.write.WriteCall;
import io.tasuki.sandbox.salesforce.write.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Works on uploads as far as the org's clock has come: a job begins, writes its rows one after another, ends.
public final class IngestWork {

    private final Org org;
    private final IngestJobs jobs;
    private final RowWriter writer;
    private final Supplier<JobPace> pace;

    public IngestWork(Org org, IngestJobs jobs, RowWriter writer, Supplier<JobPace> pace) {
        this.org = org;
        this.jobs = jobs;
        this.writer = writer;
        this.pace = pace;
    }

    public void advance() {
        for (IngestJob job : jobs.all()) {
            Instant begins =
                    job.state() == IngestState.UPLOAD_COMPLETE ? pace.get().begins(job.closed()) : Instant.MAX;
            if (!org.now().isBefore(begins)) {
                begin(job, begins);
            }
            if (job.state() == IngestState.IN_PROGRESS && job.fate() != IngestJob.Fate.STALLS) {
                proceed(job);
            }
        }
    }

    private void begin(IngestJob job, Instant at) {
        try {
            List<IngestRow> rows = new UploadReader(job.order().dialect()).read(job.begin(at));
            if (rows.isEmpty()) {
                throw new BrokenUpload("InvalidBatch : The upload has no header");
            }
            UploadHeader header = new UploadHeader(
                    org, job.order().table().definition(), rows.getFirst().sent());
            job.lay(header, rows.subList(1, rows.size()));
            if (!jobs.takeBatches(rows.size() - 1)) {
                throw new BrokenUpload("ExceededQuota : The batches of 24 hours are used up");
            }
        } catch (BrokenUpload broken) {
            job.fail(String.valueOf(broken.getMessage()), at);
        }
    }

    private void proceed(IngestJob job) {
        int total = job.rows().size();
        Instant end = pace.get().ends(job.closed(), total);
        int due = org.now().isBefore(end) ? due(job, end) : total;
        int until = job.fate() == IngestJob.Fate.FAILS ? Math.min(due, total / 2) : due;
        Siblings siblings = new Siblings(org, job);
        for (int at = job.processed(); at < until; at++) {
            job.settle(job.rows().get(at), outcome(job, job.rows().get(at), siblings.lock(at)));
            if (job.locked() > org.switches().locks().tooMany()) {
                job.fail("TooManyLockFailure : Too many lock failures while the job's rows were written", org.now());
                return;
            }
        }
        if (job.fate() == IngestJob.Fate.FAILS && until == total / 2) {
            job.fail("InternalServerError : The job failed, please try it again", org.now());
        } else if (!org.now().isBefore(end)) {
            job.end(IngestState.JOB_COMPLETE, end);
        }
    }

    /// The rows that are through by now.
    private int due(IngestJob job, Instant end) {
        double whole = Duration.between(job.changed(), end).toNanos();
        return (int)
                (job.rows().size() * Duration.between(job.changed(), org.now()).toNanos() / whole);
    }

    private IngestRow.Outcome outcome(IngestJob job, IngestRow row, boolean locked) {
        String id = "";
        try {
            if (row.malformed()) {
                throw SalesforceProblem.badRequest("CLIENT_INPUT_ERROR", "Failed to parse CSV: a space beside a quote");
            }
            ObjectNode record = job.header().record(row);
            id = record.path("Id").asText();
            if (locked) {
                throw SalesforceProblem.badRequest(
                        "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record or 1 records");
            }
            Written written = write(job, id, record);
            writer.count(written);
            return new IngestRow.Outcome(written.id(), written.created(), "");
        } catch (SalesforceProblem refused) {
            return new IngestRow.Outcome(id, false, told(refused));
        }
    }

    private Written write(IngestJob job, String id, ObjectNode record) throws SalesforceProblem {
        IngestOrder order = job.order();
        WriteCall call = WriteCall.ofBulk(job.closing(), order.assigns());
        return switch (order.operation()) {
            case INSERT -> writer.create(order.table(), record, call);
            case UPDATE -> writer.update(order.table(), id, record, call);
            case UPSERT -> writer.upsert(order.table(), Objects.requireNonNull(order.key()), record, call);
            case DELETE -> writer.delete(order.table(), id, call);
            case HARD_DELETE -> writer.deleteForGood(order.table(), id, call);
        };
    }

    private static String told(SalesforceProblem refused) {
        return refused.errorCode() + ":" + refused.text() + ":" + String.join(",", refused.fields()) + " --";
    }
}
