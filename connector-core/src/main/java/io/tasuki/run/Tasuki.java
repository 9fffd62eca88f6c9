package io.tasuki.run;

import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.time.Time;
import java.time.Instant;
import java.util.Optional;

/// The loop, opened: one store, the configured connections, and the commands that work on them.
public final class Tasuki implements AutoCloseable {

    private volatile boolean stopping;

    private Tasuki() {}

    /// @throws ConfigurationException when an adapter refuses its settings
    /// @throws io.tasuki.store.StoreBusyException when another process has the store open
    public static Tasuki open(Configuration configuration, Time time, Progress progress) {
        return new Tasuki();
    }

    /// The whole corridor, once.
    ///
    /// @param asOf the moment the outcomes are told at; empty: the CRMs' now
    public SyncReport sync(Optional<Instant> asOf) {
        return pending();
    }

    /// Polls, links and keeps the ledger; plans and writes nothing.
    public PollSummary poll() {
        return pending();
    }

    /// What would be written, against the live values; writes nothing.
    public PlanReport plan() {
        return pending();
    }

    /// @param planId a stored plan; empty: one is made first
    public ApplyReport apply(Optional<String> planId) {
        return pending();
    }

    public ConversionReport conversion(ConversionQuery query) {
        return pending();
    }

    public StatusReport status() {
        return pending();
    }

    /// Asks the command that runs to finish its batch and end with status stopped; returns at once.
    public void stop() {
        stopping = true;
    }

    boolean stopping() {
        return stopping;
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T pending() {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public void close() {}
}
