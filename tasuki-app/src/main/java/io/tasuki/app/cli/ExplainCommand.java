package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.ExplanationText;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.ExplainQuery;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A lead's whole story.
@Command(
        name = "explain",
        description = {
            "Tells a lead's whole story from any of its records, or which handoff a deal counts for.",
            "The story is which records are this person and why, each handoff, its deals and what became of it, and what was"
                + " written where."
        },
        footer = {
            "  tasuki explain marketing.contacts/100001",
            "  tasuki explain sales.Opportunity/0065g00000ABCDEAA4",
            "  tasuki explain sales.Lead/00Q5g00000ABCDEAA4 --as-of 2026-09-30 --output json"
        })
final class ExplainCommand extends ReadingCommand {

    @Parameters(arity = "1", paramLabel = "RECORD", converter = RecordConverter.class, description = "The record, as connection.object/id.")
    private Optional<RecordAddress> record = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "Tell outcomes and deals as they stood then: 2026-11-24 (the end of that day) or 2026-11-24T09:00:00+09:00.")
    private Optional<MomentOption> asOf = Optional.empty();

    ExplainCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        ExplainQuery query =
                new ExplainQuery(record.orElseThrow(), asOf.map(moment -> moment.in(configuration.zone())));
        root().printer().print(loop.explain(query), ExplanationText.in(configuration.zone()));
        return ExitCode.OK;
    }
}
