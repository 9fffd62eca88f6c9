package io.tasuki.app.output;

import io.tasuki.run.Progress;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A bar for the work at hand, on a terminal; gone when the work is done.
final class TerminalProgress implements Progress, AutoCloseable {

    private final Console console;
    private String shown = "";
    private @Nullable ProgressBar bar;

    TerminalProgress(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void step(String what, long done, OptionalLong total) {
        ProgressBar current = bar;
        if (current == null || !what.equals(shown)) {
            close();
            current = newBar(what);
            shown = what;
            bar = current;
        }
        current.maxHint(total.orElse(-1));
        current.stepTo(done);
    }

    private ProgressBar newBar(String what) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(-1)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setConsumer(new ConsoleProgressBarConsumer(console.err()))
                .build();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
