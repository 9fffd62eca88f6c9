package io.tasuki.sandbox.salesforce.jobs;

import io.tasuki.sandbox.salesforce.query.Selection;
import java.time.Duration;
import java.time.Instant;

/// One query job, from its order to its result; not safe for threads.
final class QueryJob {

    /// What a client ordered.
    ///
    /// @param version of the API, as `v60.0`: the job's results are to be had at that version only
    record Order(String operation, String query, CsvDialect dialect, String version) {}

    private final String id;
    private final Order order;
    private final Selection selection;
    private final Instant ordered;
    private final JobPace pace;
    private final boolean failing;
    private JobState ended = JobState.UPLOAD_COMPLETE;
    private Instant endedAt = Instant.MAX;
    private int locatorAge;

    /// @param failing whether the work will end without a result, nobody says why
    QueryJob(String id, Order order, Selection selection, Instant ordered, JobPace pace, boolean failing) {
        this.id = id;
        this.order = order;
        this.selection = selection;
        this.ordered = ordered;
        this.pace = pace;
        this.failing = failing;
    }

    /// Another number whenever the org forgets the locators it has told.
    int locatorAge() {
        return locatorAge;
    }

    void forgetLocators() {
        locatorAge++;
    }

    String id() {
        return id;
    }

    Order order() {
        return order;
    }

    Selection selection() {
        return selection;
    }

    Instant ordered() {
        return ordered;
    }

    JobState state(Instant now) {
        if (ended.isFinal()) {
            return ended;
        }
        if (!now.isBefore(completion())) {
            return failing ? JobState.FAILED : JobState.JOB_COMPLETE;
        }
        return now.isBefore(pace.begins(ordered)) ? JobState.UPLOAD_COMPLETE : JobState.IN_PROGRESS;
    }

    /// When the job last changed its state.
    Instant changed(Instant now) {
        return switch (state(now)) {
            case UPLOAD_COMPLETE -> ordered;
            case IN_PROGRESS -> pace.begins(ordered);
            case JOB_COMPLETE, FAILED -> completion();
            case ABORTED -> endedAt;
        };
    }

    void abort(Instant now) {
        ended = JobState.ABORTED;
        endedAt = now;
    }

    /// The rows the org has gone through so far.
    int processed(Instant now) {
        int rows = selection.rows().size();
        return switch (state(now)) {
            case UPLOAD_COMPLETE, FAILED, ABORTED -> 0;
            case JOB_COMPLETE -> rows;
            case IN_PROGRESS -> (int) (rows * ratio(pace.begins(ordered), now, completion()));
        };
    }

    /// The time spent on work.
    Duration worked(Instant now) {
        Instant began = pace.begins(ordered);
        Instant until = state(now).isFinal() ? changed(now) : now;
        return until.isAfter(began) ? Duration.between(began, until) : Duration.ZERO;
    }

    private Instant completion() {
        return pace.ends(ordered, selection.rows().size());
    }

    private static double ratio(Instant from, Instant now, Instant to) {
        double whole = Duration.between(from, to).toNanos();
        return Duration.between(from, now).toNanos() / whole;
    }
}
