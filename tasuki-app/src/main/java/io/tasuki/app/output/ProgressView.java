package io.tasuki.app.output;

import io.tasuki.run.Progress;
import io.tasuki.time.Time;

/// How far long work is, for whoever watches.
public record ProgressView(Progress progress, Runnable end) implements AutoCloseable {

    /// A bar on a terminal, else a log line now and then.
    public static ProgressView on(Console console, Time time) {
        if (console.terminal()) {
            TerminalProgress bar = new TerminalProgress(console);
            return new ProgressView(bar, bar::close);
        }
        return new ProgressView(new LoggedProgress(time), () -> {});
    }

    public static ProgressView silent() {
        return new ProgressView(Progress.silent(), () -> {});
    }

    @Override
    public void close() {
        end.run();
    }
}
