package io.tasuki.app.cli.export;

import io.tasuki.app.cli.ExitCode;
import io.tasuki.app.cli.MomentOption;
import io.tasuki.app.cli.ReadingCommand;
import io.tasuki.app.cli.RootCommand;
import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.OutcomeExportText;
import io.tasuki.export.platform.Platform;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.ExportQuery;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

/// Outcomes for one ad platform.
@Command
final class PlatformCommand extends ReadingCommand {

    private final Platform platform;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file; what does not fit in it stands beside it.")
    private Path to = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "Tell outcomes as they stood then: 2026-11-24 (the end of that day) or 2026-11-24T09:00:00+09:00.")
    private Optional<MomentOption> asOf = Optional.empty();

    private PlatformCommand(RootCommand root, Platform platform) {
        super(root);
        this.platform = platform;
    }

    /// The command, called as the platform is.
    static CommandLine of(RootCommand root, Platform platform) {
        CommandLine command = new CommandLine(new PlatformCommand(root, platform));
        command.getCommandSpec().name(platform.name());
        String ending = platform.name().equals("meta") ? "json" : "csv";
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.description(
                platform.summary() + ".",
                "Writes the won handoffs that the platform was not told of yet, and one correction for each that has another"
                        + " amount by now or is open again. What is withheld is listed with its reason. See docs/exports.md.");
        usage.footer(
                "  tasuki export " + platform.name() + " --to won." + ending,
                "  tasuki export " + platform.name() + " --to won." + ending + " --output json");
        return command;
    }

    @Override
    protected Stream<Path> files() {
        return Stream.of(to);
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        ExportQuery query = new ExportQuery(platform, to, asOf.map(moment -> moment.in(configuration.zone())));
        root().printer().print(loop.export(query), OutcomeExportText::of);
        return ExitCode.OK;
    }
}
