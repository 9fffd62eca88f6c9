package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.ApplyText;
import io.tasuki.app.output.ProgressView;
import io.tasuki.run.document.ApplyReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes a plan.
@Command(
        name = "apply",
        description = {
            "Writes a plan to the CRMs.",
            "Of a plan made earlier, each batch is read again first: a record that changed since the plan is left out as stale."
                + " No CRM checks that by itself while it writes, so an edit in the moment between reading a batch and writing"
                + " it is overwritten; 'tasuki history' and 'tasuki revert' still know our side of it."
        },
        footer = {
            "  tasuki apply                       makes a plan and writes it",
            "  tasuki apply PLAN                  writes what 'tasuki plan' showed",
            "  tasuki apply PLAN --accept-guards  writes it although a guard objects"
        })
final class ApplyCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(arity = "0..1", paramLabel = "PLAN", description = "The id of a plan (default: a new one).")
    private Optional<String> plan = Optional.empty();

    @Option(
            names = "--accept-guards",
            description = "Write the plan although guards.maximum_changes or guards.maximum_share finds it too large.")
    private boolean acceptGuards;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ApplyCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (acceptGuards && plan.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--accept-guards needs the id of the plan you have looked at");
        }
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, root.configuration(), progress)) {
            ApplyReport report = loop.apply(plan, acceptGuards);
            progress.close();
            root.printer().print(report, ApplyText::of);
            return ExitCode.of(report.status()).number();
        }
    }
}
