package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.PlanText;
import io.tasuki.app.output.ProgressView;
import io.tasuki.run.ApplyReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes a plan.
@Command(
        name = "apply",
        description = "Writes a plan to the CRMs.",
        footer = {"  tasuki apply                makes a plan and writes it", "  tasuki apply PLAN           writes the plan of that id, as 'tasuki plan' showed it"})
final class ApplyCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(arity = "0..1", paramLabel = "PLAN", description = "The id of a plan (default: a new one).")
    private Optional<String> plan = Optional.empty();

    ApplyCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, root.configuration(), progress)) {
            ApplyReport report = loop.apply(plan);
            progress.close();
            root.printer().print(report, PlanText::of);
            return ExitCode.of(report.status()).number();
        }
    }
}
