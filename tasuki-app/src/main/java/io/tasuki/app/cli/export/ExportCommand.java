package io.tasuki.app.cli.export;

import io.tasuki.app.cli.ExitCode;
import io.tasuki.app.cli.MomentOption;
import io.tasuki.app.cli.RootCommand;
import io.tasuki.app.output.FileCheckText;
import io.tasuki.export.check.CheckReport;
import io.tasuki.export.check.FileCheck;
import io.tasuki.export.check.Format;
import io.tasuki.export.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What everything that can be exported is gathered under; by itself it checks files.
@Command(
        name = "export",
        synopsisSubcommandLabel = "WHAT",
        description = {
            "Writes a file for another program or for people: the whole file or none at all.",
            "What stood under its name before stays until then. With --check it reads a file that is meant for an ad platform,"
                + " ours or any other, and tells each fault with line, column, reason and remedy; it exits with 1 when there"
                + " is one."
        },
        footer = {
            "  tasuki export --help                            what can be exported",
            "  tasuki export google-ads --to won.csv           what Google was not told yet",
            "  tasuki export linkedin --to won-linkedin.csv --output json",
            "  tasuki export attribution --to attribution.csv  what won, by touches",
            "  tasuki export --check won.csv                   what is wrong with a file",
            "  tasuki export --check theirs.csv --as microsoft-ads",
        })
public final class ExportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--check", paramLabel = "FILE", description = "Check this file instead of writing one.")
    private Optional<Path> check = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "What the file is meant to be (default: told by its beginning): google-ads, google-ads-adjustments,"
                    + " google-data-manager, microsoft-ads, meta or linkedin.")
    private Optional<String> as = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "When the file will be uploaded, in UTC; checks ages too.")
    private Optional<MomentOption> asOf = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ExportCommand(RootCommand root) {
        this.root = root;
    }

    /// The command with all that can be exported below it.
    public static CommandLine tree(RootCommand root) {
        CommandLine export = new CommandLine(new ExportCommand(root)).addSubcommand(new AttributionCommand(root));
        Platform.all().forEach(platform -> export.addSubcommand(PlatformCommand.of(root, platform)));
        // Formats are called as platforms are.
        return export.setAllowSubcommandsAsOptionParameters(true);
    }

    @Override
    public Integer call() throws IOException {
        Path file = check.orElseThrow(() -> wrong("what to export is missing"));
        CheckReport report = FileCheck.check(file, as.map(this::format), asOf.map(moment -> moment.in(ZoneOffset.UTC)));
        root.printer().print(report, FileCheckText::of);
        return (report.faultCount() == 0 ? ExitCode.OK : ExitCode.FAILED).number();
    }

    private Format format(String name) {
        return Format.named(name).orElseThrow(() -> wrong("'" + name + "' is no format; known are: " + Format.keys()));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
