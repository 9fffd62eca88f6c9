package io.tasuki.app;

import io.tasuki.app.cli.Surroundings;
import io.tasuki.app.output.Console;

/// The process.
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        ProcessStops stops = new ProcessStops();
        stops.listen();
        System.exit(run(stops, words));
    }

    // Whatever it ended with: whoever stops the process waits for that.
    private static int run(ProcessStops stops, String... words) {
        try {
            return new Program(Surroundings.ofProcess(Console.ofProcess(), stops)).run(words);
        } finally {
            stops.commandEnded();
        }
    }
}
