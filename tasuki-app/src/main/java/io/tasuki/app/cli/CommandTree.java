package io.tasuki.app.cli;

import io.tasuki.app.cli.export.ExportCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;

/// Grows the command line.
public final class CommandTree {

    /// By name, in the order that the help lists them.
    private static final Map<String, Function<RootCommand, Object>> COMMANDS = new LinkedHashMap<>();

    /// These ask no CRM and change none: what one process may run for another.
    private static final List<String> READING = List.of(
            "conversion", "score", "goal", "report", "promises", "doctor", "explain", "export", "status", "alerts", "history");

    private static final Set<String> ABOUT_ALL = Set.of("-h", "--help", "-V", "--version");

    static {
        COMMANDS.put("demo", DemoCommand::new);
        COMMANDS.put("sandbox", SandboxCommand::new);
        COMMANDS.put("init", InitCommand::new);
        COMMANDS.put("doctor", DoctorCommand::new);
        COMMANDS.put("sync", SyncCommand::new);
        COMMANDS.put("poll", PollCommand::new);
        COMMANDS.put("plan", PlanCommand::new);
        COMMANDS.put("apply", ApplyCommand::new);
        COMMANDS.put("erase", EraseCommand::new);
        COMMANDS.put("revert", RevertCommand::new);
        COMMANDS.put("retry", RetryCommand::new);
        COMMANDS.put("history", HistoryCommand::new);
        COMMANDS.put("conversion", ConversionCommand::new);
        COMMANDS.put("score", ScoreCommand::new);
        COMMANDS.put("goal", GoalCommand::new);
        COMMANDS.put("report", ReportCommand::new);
        COMMANDS.put("promises", PromisesCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("export", ExportCommand::tree);
        COMMANDS.put("status", StatusCommand::new);
        COMMANDS.put("alerts", AlertsCommand::new);
        COMMANDS.put("serve", ServeCommand::new);
    }

    private CommandTree() {}

    /// Every command.
    public static CommandLine whole(Surroundings surroundings) {
        return grown(surroundings, COMMANDS.keySet());
    }

    /// As [#whole], without commands that these words don't name: growing one takes ten milliseconds.
    public static CommandLine asked(Surroundings surroundings, List<String> words) {
        Set<String> named = new LinkedHashSet<>(COMMANDS.keySet());
        named.retainAll(words);
        return named.isEmpty() || words.stream().anyMatch(ABOUT_ALL::contains) ? whole(surroundings) : grown(surroundings, named);
    }

    static CommandLine reading(Surroundings surroundings) {
        return grown(surroundings, READING);
    }

    private static CommandLine grown(Surroundings surroundings, Collection<String> names) {
        RootCommand root = new RootCommand(surroundings);
        CommandLine line = new CommandLine(root);
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                line.addSubcommand(name, command.apply(root));
            }
        });
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(surroundings.console().out()))
                .setErr(writer(surroundings.console().err()))
                .setParameterExceptionHandler(Failures::ofCommandLine)
                .setExecutionExceptionHandler(Failures::ofExecution);
    }

    private static PrintWriter writer(java.io.OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
