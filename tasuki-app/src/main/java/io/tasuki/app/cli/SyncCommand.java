package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.ProgressView;
import io.tasuki.app.output.SyncText;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.SyncReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The whole corridor, once.
@Command(
        name = "sync",
        description = "Reads what changed in the CRMs, measures, and writes our fields back.",
        footer = {
            "  tasuki sync",
            "  tasuki sync --output json --quiet",
            "  tasuki sync --as-of 2026-09-30    outcomes as they stood when that day ended"
        })
final class SyncCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "Tell outcomes as they stood then: 2026-11-24 (the end of that day) or 2026-11-24T09:00:00+09:00.")
    private Optional<MomentOption> asOf = Optional.empty();

    SyncCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Configuration configuration = root.configuration();
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, configuration, progress)) {
            SyncReport report = loop.sync(asOf.map(moment -> moment.in(configuration.zone())));
            progress.close();
            root.printer().print(report, SyncText::of);
            return ExitCode.of(report.status()).number();
        }
    }
}
