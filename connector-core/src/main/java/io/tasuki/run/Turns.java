package io.tasuki.run;

import io.tasuki.run.document.ErasureReport;
import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.RunStatus;
import io.tasuki.store.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.MDC;

/// Whose turn it is: of all that changes something, one after the other. A run has its row in the run ledger, and alerts behind it.
final class Turns {

    private final Store store;
    private final RunLedger runs;
    private final Pipeline pipeline;
    private final Alerting alerting;
    private final BooleanSupplier stopping;
    private final ReentrantLock running = new ReentrantLock();

    /// @param stopping whether somebody has asked us to end early
    Turns(Store store, RunLedger runs, Pipeline pipeline, Alerting alerting, BooleanSupplier stopping) {
        this.store = store;
        this.runs = runs;
        this.pipeline = pipeline;
        this.alerting = alerting;
        this.stopping = stopping;
    }

    /// Waits for its turn, works, and tells of how it ended, whatever happens.
    ///
    /// @param status of what the work came to
    <T> T run(String command, Function<T, RunStatus> status, Function<Course, T> work) {
        try {
            return alone(() -> recorded(runs.newId(), command, status, work));
        } finally {
            // Who asked us to stop does not want to wait for a listener; what waits is sent the next time.
            if (!stopping.getAsBoolean()) {
                alerting.send();
            }
        }
    }

    /// Waits for its turn.
    <T> T alone(Supplier<T> work) {
        running.lock();
        try {
            return work.get();
        } finally {
            running.unlock();
        }
    }

    /// Works only when it is nobody's turn.
    void unlessBusy(Runnable work) {
        if (running.tryLock()) {
            try {
                work.run();
            } finally {
                running.unlock();
            }
        }
    }

    private <T> T recorded(String runId, String command, Function<T, RunStatus> status, Function<Course, T> work) {
        MDC.put("run_id", runId);
        try {
            runs.begin(runId, command);
            T report = finished(runId, status, work);
            pipeline.erasures().finish();
            store.checkpointIfLarge();
            return report;
        } finally {
            MDC.remove("run_id");
        }
    }

    private <T> T finished(String runId, Function<T, RunStatus> status, Function<Course, T> work) {
        Optional<Duration> ahead = Optional.empty();
        try {
            Course course = pipeline.begin(runId);
            ahead = course.ahead();
            T report = work.apply(course);
            runs.end(runId, status.apply(report), course.now(), Documents.json(worthKeeping(report)));
            return report;
        } catch (RuntimeException problem) {
            runs.end(runId, RunStatus.FAILED, null, null);
            throw problem;
        } finally {
            alerting.look(ahead);
        }
    }

    // A plan's changes are in the store already; whom an erasure was about must not be.
    private static Object worthKeeping(Object report) {
        return switch (report) {
            case PlanReport plan -> plan.summary();
            case ErasureReport erasure -> erasure.withoutNames();
            default -> report;
        };
    }
}
