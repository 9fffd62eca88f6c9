package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.ApplyText;
import io.tasuki.app.output.ProgressView;
import io.tasuki.run.document.RevertReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a run back.
@Command(
        name = "revert",
        description = {
            "Puts back what stood in the fields that a run wrote, wherever the run's own value still stands; lists the rest.",
            "What is put back is not written again until another value is wanted, or 'tasuki retry' releases it. Fields that"
                + " the run created stay."
        },
        footer = {
            "  tasuki revert RUN --dry-run    shows what would be put back",
            "  tasuki revert RUN              puts it back; 'tasuki status' tells ids"
        })
final class RevertCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "RUN", description = "The id of the run to take back.")
    private String run = "";

    @Option(names = "--dry-run", description = "Only show what would be put back.")
    private boolean dryRun;

    RevertCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, root.configuration(), progress)) {
            RevertReport report = loop.revert(run, dryRun);
            progress.close();
            root.printer().print(report, ApplyText::of);
            return ExitCode.of(report.status()).number();
        }
    }
}
