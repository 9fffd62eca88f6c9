package io.tasuki.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A clock that tests move: a pause takes no real time, it just moves the clock and is written down.
public final class ManualTime implements Time {

    private final Instant start;
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now;

    public ManualTime(Instant start) {
        this.start = start;
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Duration uptime() {
        return Duration.between(start, now);
    }

    @Override
    public synchronized void pause(Duration pause) {
        pauses.add(pause);
        advance(pause);
    }

    public synchronized void advance(Duration step) {
        if (step.isPositive()) {
            now = now.plus(step);
        }
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
