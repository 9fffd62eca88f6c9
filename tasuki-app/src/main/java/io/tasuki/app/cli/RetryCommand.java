package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.ApplyText;
import io.tasuki.app.output.ProgressView;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.document.ApplyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tries again now what waits.
@Command(
        name = "retry",
        description = {
            "Writes records now that wait: those a CRM refused, before their time, and those a revert took back.",
            "What a person put in place of our value is not touched."
        },
        footer = {
            "  tasuki retry sales.Contact/0035g00000ABCDEAA4",
            "  tasuki retry --all"
        })
final class RetryCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(
            arity = "0..*",
            paramLabel = "RECORD",
            converter = RecordConverter.class,
            description = "Records, each as connection.object/id.")
    private List<RecordAddress> records = new ArrayList<>();

    @Option(names = "--all", description = "Every record that waits.")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RetryCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (all != records.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name records, or --all of them");
        }
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, root.configuration(), progress)) {
            ApplyReport report = loop.retry(Set.copyOf(records));
            progress.close();
            root.printer().print(report, ApplyText::of);
            return ExitCode.of(report.status()).number();
        }
    }
}
