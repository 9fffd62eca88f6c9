package io.tasuki.app.cli;

import io.tasuki.app.cli.export.ExportCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/// Grows the command line.
public final class CommandTree {

    private CommandTree() {}

    /// Every command.
    public static CommandLine whole(Surroundings surroundings) {
        RootCommand root = new RootCommand(surroundings);
        return grown(
                root,
                List.of(
                        new DemoCommand(root),
                        new SandboxCommand(root),
                        new InitCommand(root),
                        new DoctorCommand(root),
                        new SyncCommand(root),
                        new PollCommand(root),
                        new PlanCommand(root),
                        new ApplyCommand(root),
                        new EraseCommand(root),
                        new RevertCommand(root),
                        new RetryCommand(root),
                        new HistoryCommand(root),
                        new ConversionCommand(root),
                        new ScoreCommand(root),
                        new GoalCommand(root),
                        new ReportCommand(root),
                        new PromisesCommand(root),
                        new ExplainCommand(root),
                        ExportCommand.tree(root),
                        new StatusCommand(root),
                        new AlertsCommand(root),
                        new ServeCommand(root)));
    }

    /// Only the commands that ask no CRM and change none: what one process may run for another.
    static CommandLine reading(Surroundings surroundings) {
        RootCommand root = new RootCommand(surroundings);
        return grown(
                root,
                List.of(
                        new ConversionCommand(root),
                        new ScoreCommand(root),
                        new GoalCommand(root),
                        new ReportCommand(root),
                        new PromisesCommand(root),
                        new DoctorCommand(root),
                        new ExplainCommand(root),
                        ExportCommand.tree(root),
                        new StatusCommand(root),
                        new AlertsCommand(root),
                        new HistoryCommand(root)));
    }

    private static CommandLine grown(RootCommand root, List<Object> commands) {
        CommandLine line = new CommandLine(root);
        commands.forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(root.surroundings().console().out()))
                .setErr(writer(root.surroundings().console().err()))
                .setParameterExceptionHandler(Failures::ofCommandLine)
                .setExecutionExceptionHandler(Failures::ofExecution);
    }

    private static PrintWriter writer(java.io.OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
