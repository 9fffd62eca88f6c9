package io.tasuki.app.cli.export;

import io.tasuki.app.cli.RootCommand;
import io.tasuki.export.platform.Platform;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What everything that can be exported is gathered under.
@Command(
        name = "export",
        synopsisSubcommandLabel = "WHAT",
        description = {
            "Writes a file for another program or for people: the whole file or none at all. What stood under its name before",
            "stays until then."
        },
        footer = {
            "  tasuki export --help                       what can be exported",
            "  tasuki export google-ads --to won.csv      what Google Ads was not told of yet",
            "  tasuki export linkedin --to won-linkedin.csv --output json",
        })
public final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ExportCommand() {}

    /// The command with all that can be exported below it.
    public static CommandLine tree(RootCommand root) {
        CommandLine export = new CommandLine(new ExportCommand());
        Platform.all().forEach(platform -> export.addSubcommand(PlatformCommand.of(root, platform)));
        return export;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "what to export is missing");
    }
}
