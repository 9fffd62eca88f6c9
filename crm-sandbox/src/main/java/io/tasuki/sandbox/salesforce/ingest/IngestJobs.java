package io.tasuki.sandbox.salesforce.ingest;

import io.tasuki.sandbox.salesforce.ids.RecordId;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The uploads of the last seven days, and how many batches may still be worked on in 24 hours; not safe for threads.
public final class IngestJobs {

    static final int BATCH_ROWS = 10_000;
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration LIFE = Duration.ofDays(7);

    private record Batches(Instant at, long count) {}

    private final Org org;
    private final boolean limited;
    private final Map<String, IngestJob> jobs = new LinkedHashMap<>();
    private final Deque<Batches> batches = new ArrayDeque<>();
    private long made;

    /// @param limited whether batches count
    public IngestJobs(Org org, boolean limited) {
        this.org = org;
        this.limited = limited;
    }

    /// How many batches may still be worked on now; jobs and Bulk 1.0 share them in the real org.
    public long batchesLeft() {
        Instant oldest = org.now().minus(DAY);
        while (!batches.isEmpty() && !batches.getFirst().at().isAfter(oldest)) {
            batches.removeFirst();
        }
        long used = batches.stream().mapToLong(Batches::count).sum();
        return Math.max(0, org.switches().jobs().dailyBatches() - used);
    }

    /// Takes what so many rows need, or tells that the day has not enough left.
    boolean takeBatches(int rows) {
        long needed = Math.ceilDiv(Math.max(1, rows), BATCH_ROWS);
        if (limited && needed > batchesLeft()) {
            return false;
        }
        batches.addLast(new Batches(org.now(), needed));
        return true;
    }

    IngestJob open(IngestOrder order) {
        IngestJob job = new IngestJob(RecordId.of("750", "5h", ++made), order, org.now());
        jobs.put(job.id(), job);
        return job;
    }

    /// @throws SalesforceProblem for a job that is not there, or not any more
    IngestJob find(String id) throws SalesforceProblem {
        String complete = RecordId.complete(id);
        IngestJob job = complete == null ? null : jobs.get(complete);
        if (job == null) {
            throw SalesforceProblem.notFound();
        }
        return job;
    }

    void remove(IngestJob job) {
        jobs.remove(job.id());
    }

    /// Those that are kept, oldest first. A job that was not closed within a day of its order is aborted.
    Collection<IngestJob> all() {
        Instant now = org.now();
        jobs.values().removeIf(job -> job.opened().isBefore(now.minus(LIFE)));
        jobs.values().stream()
                .filter(job -> job.state() == IngestState.OPEN && job.opened().isBefore(now.minus(DAY)))
                .forEach(job -> job.end(IngestState.ABORTED, job.opened().plus(DAY)));
        return List.copyOf(jobs.values());
    }
}
