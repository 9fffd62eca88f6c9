package io.tasuki.app.output;

import io.tasuki.run.Progress;
import io.tasuki.time.Time;
import java.time.Duration;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A log line now and then, where nobody watches a terminal.
final class LoggedProgress implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedProgress.class);
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Time time;
    private Duration spoken;

    LoggedProgress(Time time) {
        this.time = time;
        this.spoken = time.uptime();
    }

    @Override
    public synchronized void step(String what, long done, OptionalLong total) {
        Duration now = time.uptime();
        if (now.minus(spoken).compareTo(SILENCE) >= 0) {
            spoken = now;
            LOG.info("{}: {}{}", what, done, total.isPresent() ? " of " + total.getAsLong() : "");
        }
    }
}
