package io.tasuki.app;

import io.tasuki.app.cli.StopRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Signals to this process: asks the running command to stop, and keeps the JVM alive until it has, for a bounded time.
final class ProcessStops implements StopRequests {

    // Longer than the longest batch; a supervisor that kills earlier is survived too.
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Runnable> stops = new ArrayList<>();
    private boolean stopped;

    /// The JVM then ends by itself with 128 + the signal's number.
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
    }

    @Override
    public void onStop(Runnable stop) {
        synchronized (this) {
            stops.add(stop);
            if (!stopped) {
                return;
            }
        }
        stop.run();
    }

    /// The command has ended by itself, or because it was asked to.
    void commandEnded() {
        ended.countDown();
    }

    private void stopAndWait() {
        if (ended.getCount() > 0) {
            requested().forEach(Runnable::run);
            awaitEnd();
        }
    }

    private synchronized List<Runnable> requested() {
        stopped = true;
        return List.copyOf(stops);
    }

    private void awaitEnd() {
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("tasuki: the batch did not end in " + PATIENCE_SECONDS + " s; the next run settles it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
