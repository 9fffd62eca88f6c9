package io.tasuki.time;

import java.time.Duration;
import java.time.Instant;

/// The machine's own clock: the one place of the program that reads it or sleeps.
enum SystemTime implements Time {
    INSTANCE;

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Duration uptime() {
        return Duration.ofNanos(System.nanoTime());
    }

    @Override
    public void pause(Duration pause) throws InterruptedException {
        if (pause.isPositive()) {
            Thread.sleep(pause);
        }
    }
}
