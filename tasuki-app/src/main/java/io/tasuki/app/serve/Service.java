package io.tasuki.app.serve;

import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a piece of work whenever it is due, one at a time, until it is told to stop.
///
/// 1. Work that takes longer than the interval makes the service skip what it missed; it never catches up.
/// 2. Work that fails is told in the log, and the next due time comes as if nothing had happened.
/// 3. `stop` ends the waiting at once; work under way is asked to end and is waited for.
public final class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    // A machine that slept, or whose clock was set, is noticed within this time.
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final CronSchedule schedule;
    private final Time time;
    private final Work work;
    private boolean stopped;
    private @Nullable Thread waiting;

    /// What is done when it is due.
    public interface Work {

        void run() throws Exception;

        /// Something small that is done about once a minute while nothing is due.
        void idle() throws Exception;

        /// Asks the running work, and any that comes, to end soon; may be called from another thread.
        void stop();
    }

    public Service(CronSchedule schedule, Time time, Work work) {
        this.schedule = schedule;
        this.time = time;
        this.work = work;
    }

    /// Returns when the service was stopped, or when nothing will ever be due again.
    public void run() {
        Optional<Instant> due = schedule.next(time.now());
        while (due.isPresent() && waitUntil(due.get())) {
            attempt(work::run, "the run failed");
            due = schedule.next(time.now());
        }
    }

    public void stop() {
        synchronized (this) {
            stopped = true;
            if (waiting != null) {
                waiting.interrupt();
            }
        }
        work.stop();
    }

    @FunctionalInterface
    private interface Piece {
        void take() throws Exception;
    }

    // A service that died of one bad night would be found out days later.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static void attempt(Piece piece, String failed) {
        try {
            piece.take();
        } catch (Exception problem) {
            LOG.error("{}: {}", failed, problem.getMessage());
            LOG.debug("where it failed", problem);
        }
    }

    /// Whether the moment came before the service was stopped.
    private boolean waitUntil(Instant moment) {
        LOG.info("the next run is due at {}", moment);
        while (time.now().isBefore(moment)) {
            Duration left = Duration.between(time.now(), moment);
            if (!pause(left.compareTo(LONGEST_PAUSE) < 0 ? left : LONGEST_PAUSE)) {
                return false;
            }
            attempt(work::idle, "what is done between two runs failed");
        }
        return !isStopped();
    }

    private boolean pause(Duration pause) {
        if (!beginWaiting()) {
            return false;
        }
        try {
            time.pause(pause);
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        } finally {
            endWaiting();
        }
    }

    private synchronized boolean beginWaiting() {
        waiting = stopped ? null : Thread.currentThread();
        return !stopped;
    }

    private synchronized void endWaiting() {
        waiting = null;
        // An interrupt that came just after the pause must not hit the work that follows.
        Thread.interrupted();
    }

    private synchronized boolean isStopped() {
        return stopped;
    }
}
