package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.ProgressView;
import io.tasuki.run.configuration.Configuration;

/// Opens the loop for a command, so that a signal ends its batch and not its data.
final class OpenLoop {

    private OpenLoop() {}

    static Loop open(RootCommand root, Configuration configuration, ProgressView progress) {
        Surroundings surroundings = root.surroundings();
        Loop loop = surroundings.loops().open(configuration, surroundings.time(), progress.progress());
        surroundings.stops().onStop(loop::stop);
        return loop;
    }
}
