package io.tasuki.app;

import io.tasuki.app.cli.CommandTree;
import io.tasuki.app.cli.RootCommand;
import io.tasuki.app.cli.StopRequests;
import io.tasuki.app.cli.Surroundings;
import io.tasuki.app.log.Logs;
import io.tasuki.app.output.Console;
import java.util.List;
import picocli.CommandLine;

/// The product in one call: a command line in, an exit code out.
public final class Program {

    private final Surroundings surroundings;

    public Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The product with the real clock, stores and CRMs, speaking to `console`.
    public static Program on(Console console) {
        return new Program(Surroundings.ofProcess(console, StopRequests.never()));
    }

    /// Runs one command; logs go to the console's error stream from then on.
    ///
    /// @return the exit code, as [io.tasuki.app.cli.ExitCode] tells them
    public int run(String... words) {
        CommandLine line = CommandTree.asked(surroundings, List.of(words));
        line.setExecutionStrategy(parsed -> {
            RootCommand root = (RootCommand) parsed.commandSpec().userObject();
            Logs.to(surroundings.console().err(), root.logFormat(), root.logLevel());
            return new CommandLine.RunLast().execute(parsed);
        });
        return line.execute(words);
    }
}
