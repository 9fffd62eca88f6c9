package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.PlanText;
import io.tasuki.app.output.ProgressView;
import io.tasuki.run.PlanReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What would be written.
@Command(
        name = "plan",
        description = "Shows which fields would change, against the CRMs' live values; writes nothing to them.",
        footer = {
            "  tasuki plan",
            "  tasuki plan --output json > plan.json",
            "  tasuki plan --detailed-exitcode      exits with 2 when something would change"
        })
final class PlanCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--detailed-exitcode", description = "Exit with 2 when something would change.")
    private boolean detailed;

    PlanCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, root.configuration(), progress)) {
            PlanReport plan = loop.plan();
            progress.close();
            root.printer().print(plan, PlanText::of);
            boolean changes = plan.summary().toChange() > 0 || !plan.newFields().isEmpty();
            return (detailed && changes ? ExitCode.CHANGES : ExitCode.OK).number();
        }
    }
}
