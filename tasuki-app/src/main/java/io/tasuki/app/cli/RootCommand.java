package io.tasuki.app.cli;

import io.tasuki.app.log.LogFormat;
import io.tasuki.app.log.LogLevel;
import io.tasuki.app.output.OutputFormat;
import io.tasuki.app.output.Printer;
import io.tasuki.app.output.ProgressView;
import io.tasuki.run.configuration.Configuration;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `tasuki` itself: the options that every command takes.
@Command(
        name = "tasuki",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Closes the loop between marketing and sales.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tasuki demo                  a guided tour on this machine, no CRM needed",
            "  tasuki init                  writes a configuration to start from",
            "  tasuki sync --output json    the whole loop, once",
            "",
            "Exit codes: 0 ok, 1 failed, 2 plan --detailed-exitcode with changes, 3 partial,",
            "4 stopped by a guard or a budget, 64 usage or configuration, 130 and 143 signals."
        })
public final class RootCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            defaultValue = "tasuki.yaml",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("tasuki.yaml");

    @Option(
            names = "--output",
            scope = ScopeType.INHERIT,
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How results are printed on standard output (default: ${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.TEXT;

    @Option(
            names = "--log-format",
            scope = ScopeType.INHERIT,
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How logs are printed on standard error (default: ${DEFAULT-VALUE}).")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(
            names = "--log-level",
            scope = ScopeType.INHERIT,
            paramLabel = "error|warn|info|debug",
            description = "How much is logged (default: info, on a terminal warn).")
    private Optional<LogLevel> logLevel = Optional.empty();

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress, and only errors in the log.")
    private boolean quiet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Surroundings surroundings;

    RootCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    Path configFile() {
        return config;
    }

    public Configuration configuration() {
        return surroundings.configurations().load(config);
    }

    public Printer printer() {
        return new Printer(surroundings.console(), output);
    }

    public ProgressView progress() {
        return quiet ? ProgressView.silent() : ProgressView.on(surroundings.console(), surroundings.time());
    }

    public LogFormat logFormat() {
        return logFormat;
    }

    /// A bar and log lines would write over each other, so on a terminal only warnings are told.
    public LogLevel logLevel() {
        LogLevel usual = surroundings.console().terminal() ? LogLevel.WARN : LogLevel.INFO;
        return logLevel.orElse(quiet ? LogLevel.ERROR : usual);
    }
}
