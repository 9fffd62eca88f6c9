package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.ProgressView;
import io.tasuki.app.output.SyncText;
import io.tasuki.run.document.PollSummary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The corridor up to the ledger: nothing is planned or written.
@Command(
        name = "poll",
        description = "Reads what changed in the CRMs and keeps the ledger; writes nothing to them.",
        footer = {"  tasuki poll", "  tasuki poll --output json"})
final class PollCommand implements Callable<Integer> {

    private final RootCommand root;

    PollCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, root.configuration(), progress)) {
            PollSummary report = loop.poll();
            progress.close();
            root.printer().print(report, SyncText::of);
            return ExitCode.of(report.status()).number();
        }
    }
}
