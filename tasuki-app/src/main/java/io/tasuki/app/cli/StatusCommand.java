package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.StatusText;
import io.tasuki.run.configuration.Configuration;
import picocli.CommandLine.Command;

/// How things stand.
@Command(
        name = "status",
        description = "Shows the last runs, how old the cursors are, what waits to be tried again, and the budgets.",
        footer = {"  tasuki status", "  tasuki status --output json"})
final class StatusCommand extends ReadingCommand {

    StatusCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        root().printer().print(loop.status(), StatusText.in(configuration.zone()));
        return ExitCode.OK;
    }
}
