package io.tasuki.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tasuki.time.ManualTime;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ServiceTest {

    private static final Instant START = Instant.parse("2026-11-24T08:07:00Z");

    private final ManualTime time = new ManualTime(START);
    private final List<Instant> starts = new ArrayList<>();
    private final List<Instant> idle = new ArrayList<>();

    /// Writes down when it ran, takes as long as it is told to, and stops its service after some runs.
    private final class TimedWork implements Service.Work {

        private final Duration length;
        private final int runs;
        private Runnable afterLast = () -> {};
        private int stops;
        private boolean failsWhenIdle;

        TimedWork(Duration length, int runs) {
            this.length = length;
            this.runs = runs;
        }

        @Override
        public void run() throws Exception {
            starts.add(time.now());
            time.advance(length);
            if (starts.size() == runs) {
                afterLast.run();
            }
        }

        @Override
        public void idle() {
            idle.add(time.now());
            if (failsWhenIdle) {
                throw new IllegalStateException("nobody listens");
            }
        }

        @Override
        public void stop() {
            stops++;
        }
    }

    @Test
    void itRunsAtEveryDueMoment() {
        serve(new TimedWork(Duration.ofMinutes(1), 3));

        assertThat(starts)
                .containsExactly(at("08:15"), at("08:30"), at("08:45"));
    }

    @Test
    void aRunLongerThanTheIntervalSkipsWhatItMissed() {
        serve(new TimedWork(Duration.ofMinutes(40), 3));

        assertThat(starts).containsExactly(at("08:15"), at("09:00"), at("09:45"));
    }

    @Test
    void aFailedRunIsFollowedByTheNextOne() {
        TimedWork fails = new TimedWork(Duration.ofMinutes(1), 2);
        Service.Work failing = new Service.Work() {
            @Override
            public void run() throws Exception {
                fails.run();
                throw new IllegalStateException("the CRM is on fire");
            }

            @Override
            public void idle() {
                fails.idle();
            }

            @Override
            public void stop() {
                fails.stop();
            }
        };
        Service service = new Service(CronSchedule.of("*/15 * * * *", ZoneOffset.UTC), time, failing);
        fails.afterLast = service::stop;

        service.run();

        assertThat(starts).containsExactly(at("08:15"), at("08:30"));
    }

    @Test
    void itNeverPausesForLongSoThatASetClockIsNoticed() {
        serve(new TimedWork(Duration.ofMinutes(1), 1));

        assertThat(time.pauses()).hasSize(8).allMatch(pause -> pause.compareTo(Duration.ofMinutes(1)) <= 0);
    }

    @Test
    void betweenTwoRunsSomethingSmallIsDoneEachMinuteAndItsFailureStopsNothing() {
        TimedWork work = new TimedWork(Duration.ofMinutes(13), 2);
        work.failsWhenIdle = true;

        serve(work);

        assertThat(idle)
                .containsExactly(
                        at("08:08"), at("08:09"), at("08:10"), at("08:11"), at("08:12"), at("08:13"), at("08:14"), at("08:15"),
                        at("08:29"), at("08:30"));
        assertThat(starts).containsExactly(at("08:15"), at("08:30"));
    }

    @Test
    void stopEndsTheWaitingAtOnceAndReachesTheWork() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        TimedWork work = new TimedWork(Duration.ZERO, 1);
        Service service = new Service(CronSchedule.of("0 0 1 1 *", ZoneOffset.UTC), asleep(waiting), work);
        Thread thread = Thread.ofPlatform().start(service::run);
        waiting.await();

        service.stop();

        thread.join();
        assertThat(starts).isEmpty();
        assertThat(work.stops).isEqualTo(1);
    }

    @Test
    void stopBeforeTheStartMeansNoRunAtAll() {
        TimedWork work = new TimedWork(Duration.ZERO, 1);
        Service service = new Service(CronSchedule.of("*/15 * * * *", ZoneOffset.UTC), time, work);
        service.stop();

        service.run();

        assertThat(starts).isEmpty();
    }

    @Test
    void aScheduleThatNeverComesEnds() {
        Service service =
                new Service(CronSchedule.of("0 0 30 2 *", ZoneOffset.UTC), time, new TimedWork(Duration.ZERO, 1));

        assertThatCode(service::run).doesNotThrowAnyException();
        assertThat(time.pauses()).isEmpty();
    }

    private void serve(TimedWork work) {
        Service service = new Service(CronSchedule.of("*/15 * * * *", ZoneOffset.UTC), time, work);
        work.afterLast = service::stop;
        service.run();
    }

    private static Instant at(String clock) {
        return Instant.parse("2026-11-24T" + clock + ":00Z");
    }

    /// A clock whose pause only ends by an interrupt.
    private static Time asleep(CountDownLatch waiting) {
        return new Time() {
            @Override
            public Instant now() {
                return START;
            }

            @Override
            public Duration uptime() {
                return Duration.ZERO;
            }

            @Override
            public void pause(Duration pause) throws InterruptedException {
                waiting.countDown();
                new CountDownLatch(1).await();
            }
        };
    }
}
