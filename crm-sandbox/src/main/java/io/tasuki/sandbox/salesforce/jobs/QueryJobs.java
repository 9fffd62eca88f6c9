package io.tasuki.sandbox.salesforce.jobs;

import io.tasuki.sandbox.salesforce.ids.RecordId;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The jobs of the last seven days, and how many may still be ordered: 10,000 in any 24 hours; not safe for threads.
public final class QueryJobs {

    /// How many may be ordered in a day.
    public static final int A_DAY = 10_000;
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration LIFE = Duration.ofDays(7);

    private final InstantSource clock;
    private final boolean limited;
    private final Map<String, QueryJob> jobs = new LinkedHashMap<>();
    private final Deque<Instant> orders = new ArrayDeque<>();
    private long made;

    public QueryJobs(InstantSource clock, boolean limited) {
        this.clock = clock;
        this.limited = limited;
    }

    /// How many jobs may still be ordered now.
    public int left() {
        Instant oldest = clock.instant().minus(DAY);
        while (!orders.isEmpty() && !orders.getFirst().isAfter(oldest)) {
            orders.removeFirst();
        }
        return A_DAY - orders.size();
    }

    String newId() throws SalesforceProblem {
        if (limited && left() <= 0) {
            throw SalesforceProblem.badRequest(
                    "LIMIT_EXCEEDED", "Max bulk v2 query jobs (" + A_DAY + ") per 24 hrs has been reached");
        }
        orders.addLast(clock.instant());
        return RecordId.of("750", "5g", ++made);
    }

    void add(QueryJob job) {
        forgetOld();
        jobs.put(job.id(), job);
    }

    /// @throws SalesforceProblem for a job that is not there, or not any more
    QueryJob find(String id) throws SalesforceProblem {
        forgetOld();
        String complete = RecordId.complete(id);
        QueryJob job = complete == null ? null : jobs.get(complete);
        if (job == null) {
            throw SalesforceProblem.notFound();
        }
        return job;
    }

    void remove(QueryJob job) {
        jobs.remove(job.id());
    }

    Collection<QueryJob> all() {
        forgetOld();
        return List.copyOf(jobs.values());
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(LIFE);
        jobs.values().removeIf(job -> job.ordered().isBefore(oldest));
    }
}
