package io.tasuki.app;

import io.tasuki.app.cli.Surroundings;
import io.tasuki.app.output.Console;

/// The process.
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        ProcessStops stops = new ProcessStops();
        stops.listen();
        int exitCode = new Program(Surroundings.ofProcess(Console.ofProcess(), stops)).run(words);
        stops.commandEnded();
        System.exit(exitCode);
    }
}
