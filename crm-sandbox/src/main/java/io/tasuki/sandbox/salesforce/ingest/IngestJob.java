package io.tasuki.sandbox.salesforce.ingest;

import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.salesforce.state.Org;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One upload, from its order to its results; not safe for threads.
final class IngestJob {

    /// What befalls a job by a fault.
    enum Fate {
        NONE,
        FAILS,
        STALLS
    }

    private final String id;
    private final IngestOrder order;
    private final Instant opened;
    private IngestState state = IngestState.OPEN;
    private Instant changed;
    private byte @Nullable [] upload;
    private Fate fate = Fate.NONE;
    private Instant closed = Instant.MAX;
    private Instant began = Instant.MAX;
    private String error = "";
    private @Nullable UploadHeader header;
    private @Nullable Request closing;
    private List<IngestRow> rows = List.of();
    private int processed;
    private int failed;
    private int locked;

    IngestJob(String id, IngestOrder order, Instant opened) {
        this.id = id;
        this.order = order;
        this.opened = opened;
        this.changed = opened;
    }

    String id() {
        return id;
    }

    IngestOrder order() {
        return order;
    }

    Instant opened() {
        return opened;
    }

    IngestState state() {
        return state;
    }

    /// When the job last changed its state.
    Instant changed() {
        return changed;
    }

    Fate fate() {
        return fate;
    }

    /// When the upload was complete.
    Instant closed() {
        return closed;
    }

    /// Why the job failed; empty when it did not.
    String error() {
        return error;
    }

    List<String> columns() {
        return header == null ? List.of() : header.names();
    }

    /// How rows become records; there once work has begun.
    UploadHeader header() {
        return Objects.requireNonNull(header);
    }

    /// The call that completed the upload, in whose name rows are written.
    Request closing() {
        return Objects.requireNonNull(closing);
    }

    List<IngestRow> rows() {
        return rows;
    }

    int processed() {
        return processed;
    }

    int failed() {
        return failed;
    }

    /// Rows refused because somebody else was writing them.
    int locked() {
        return locked;
    }

    boolean hasUpload() {
        return upload != null;
    }

    void take(byte[] bytes) {
        upload = bytes;
    }

    void close(Instant now, Request by, Fate befalls) {
        closed = now;
        closing = by;
        fate = befalls;
        turn(IngestState.UPLOAD_COMPLETE, now);
    }

    /// Hands the upload over to whoever works on it; the job keeps its rows only.
    byte[] begin(Instant now) {
        byte[] bytes = upload == null ? new byte[0] : upload;
        upload = null;
        began = now;
        turn(IngestState.IN_PROGRESS, now);
        return bytes;
    }

    void lay(UploadHeader columns, List<IngestRow> uploaded) {
        header = columns;
        rows = uploaded;
    }

    void settle(IngestRow row, IngestRow.Outcome outcome) {
        row.settle(outcome);
        processed++;
        failed += outcome.failed() ? 1 : 0;
        locked += outcome.error().startsWith("UNABLE_TO_LOCK_ROW") ? 1 : 0;
    }

    void end(IngestState end, Instant at) {
        upload = null;
        turn(end, at);
    }

    void fail(String message, Instant at) {
        error = message;
        end(IngestState.FAILED, at);
    }

    /// The time spent on work.
    Duration worked(Org org) {
        Instant until = state.isFinal() ? changed : org.now();
        return until.isAfter(began) ? Duration.between(began, until) : Duration.ZERO;
    }

    private void turn(IngestState next, Instant at) {
        state = next;
        changed = at;
    }
}
