package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.ErasureText;
import io.tasuki.app.output.ProgressView;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.document.ErasureReport;
import io.tasuki.run.document.ForgottenReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Forgets a person.
@Command(
        name = "erase",
        description = {
            "Takes every value of a person out of the store, for good, and keeps the person from landing again.",
            "Counts stand. Writes to no CRM: the record there, and our fields on it, are yours to delete."
        },
        footer = {
            "  tasuki erase marketing.contacts/100001 --dry-run  shows what would go",
            "  tasuki erase marketing.contacts/100001 --yes      erases",
            "  tasuki erase --forget-erased                      when the key is lost"
        })
final class EraseCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(arity = "0..1", paramLabel = "RECORD", description = "Any record of the person: connection.object/id.")
    private Optional<String> record = Optional.empty();

    @Option(names = "--dry-run", description = "Only show what would go.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Erase; it cannot be undone.")
    private boolean sure;

    @Option(
            names = "--forget-erased",
            description = "Go on without the lost key: people erased so far land again while a CRM has them.")
    private boolean forget;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    EraseCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (forget) {
            return forget();
        }
        RecordAddress address = address();
        if (dryRun == sure) {
            throw wrong("erasing cannot be undone: look with --dry-run first, then say --yes");
        }
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, root.configuration(), progress)) {
            ErasureReport report = loop.erase(address, dryRun);
            progress.close();
            root.printer().print(report, ErasureText::of);
            return ExitCode.of(report.status()).number();
        }
    }

    private int forget() {
        if (record.isPresent()) {
            throw wrong("--forget-erased takes no record");
        }
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, root.configuration(), progress)) {
            ForgottenReport report = loop.forgetErased();
            root.printer().print(report, ErasureText::of);
            return ExitCode.OK.number();
        }
    }

    private RecordAddress address() {
        try {
            return RecordAddress.parse(record.orElseThrow(() -> wrong("a record is missing: connection.object/id")));
        } catch (IllegalArgumentException malformed) {
            throw wrong(String.valueOf(malformed.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
