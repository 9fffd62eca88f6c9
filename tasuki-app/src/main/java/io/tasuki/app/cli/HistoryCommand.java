package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.HistoryText;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.HistoryQuery;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What was written to a record.
@Command(
        name = "history",
        description = "Shows every write of one record, newest first: when, by which run, old and new value, and why.",
        footer = {
            "  tasuki history marketing.contacts/100001",
            "  tasuki history marketing.contacts/100001 --field tasuki_outcome --limit 5"
        })
final class HistoryCommand extends ReadingCommand {

    @Parameters(arity = "1", paramLabel = "RECORD", converter = RecordConverter.class, description = "The record, as connection.object/id.")
    private Optional<RecordAddress> record = Optional.empty();

    @Option(names = "--field", paramLabel = "FIELD", description = "Only this field, as the CRM spells it.")
    private Optional<String> field = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many, the newest (default: ${DEFAULT-VALUE}).")
    private int limit;

    HistoryCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        if (limit < 1) {
            throw wrong("--limit must be at least 1");
        }
        root().printer().print(loop.history(new HistoryQuery(record.orElseThrow(), field, limit)), HistoryText.in(configuration.zone()));
        return ExitCode.OK;
    }
}
