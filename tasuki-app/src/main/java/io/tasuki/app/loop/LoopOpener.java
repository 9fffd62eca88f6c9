package io.tasuki.app.loop;

import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.Progress;
import io.tasuki.run.Tasuki;
import io.tasuki.time.Time;

/// Opens the loop of a configuration.
@FunctionalInterface
public interface LoopOpener {

    /// @throws io.tasuki.store.StoreBusyException when another process has the store open
    Loop open(Configuration configuration, Time time, Progress progress);

    static LoopOpener ofCore() {
        return (configuration, time, progress) -> new CoreLoop(Tasuki.open(configuration, time, progress));
    }
}
