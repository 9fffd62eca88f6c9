package io.tasuki.app.cli;

import io.tasuki.app.loop.LoopOpener;
import io.tasuki.app.output.Console;
import io.tasuki.app.serve.Knock;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.time.Time;

/// All that the commands touch of the outside.
public record Surroundings(
        Console console,
        Time time,
        ConfigurationSource configurations,
        LoopOpener loops,
        Neighbour neighbour,
        StopRequests stops) {

    /// The real ones.
    public static Surroundings ofProcess(Console console, StopRequests stops) {
        return new Surroundings(
                console, Time.system(), Configuration::load, LoopOpener.ofCore(), Knock::at, stops);
    }
}
