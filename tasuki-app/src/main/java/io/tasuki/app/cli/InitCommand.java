package io.tasuki.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes a first configuration.
@Command(
        name = "init",
        description = "Writes a commented tasuki.yaml to start from.",
        footer = {"  tasuki init", "  tasuki init --config crm/tasuki.yaml --force"})
final class InitCommand implements Callable<Integer> {

    private static final String TEMPLATE = "tasuki.yaml";

    private final RootCommand root;

    @Option(names = "--force", description = "Overwrite a file that is there.")
    private boolean force;

    InitCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Path file = root.configFile();
        if (Files.exists(file) && !force) {
            throw new CommandException(file + " is there already; --force overwrites it");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, template());
        root.printer().print(new Written(file.toString()), InitCommand::nextSteps);
        return ExitCode.OK.number();
    }

    /// @param written the file
    record Written(String written) {}

    private static byte[] template() throws IOException {
        try (InputStream template = InitCommand.class.getResourceAsStream(TEMPLATE)) {
            return Objects.requireNonNull(template, TEMPLATE).readAllBytes();
        }
    }

    private static String nextSteps(Written result) {
        return """
                Wrote %1$s. Next:
                  1. set HUBSPOT_TOKEN, SALESFORCE_CLIENT_ID and SALESFORCE_CLIENT_SECRET in the environment
                  2. read %1$s once and say what a handoff is in your company
                  3. tasuki poll      reads both CRMs, writes nothing to them
                  4. tasuki plan      shows what would be written
                  5. tasuki sync      does it all; 'tasuki serve' does it on a schedule
                No CRM at hand? 'tasuki sandbox' is both of them on this machine, 'tasuki demo' a guided tour."""
                .formatted(result.written());
    }
}
