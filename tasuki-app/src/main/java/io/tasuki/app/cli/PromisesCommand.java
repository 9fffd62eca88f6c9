package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.promise.PromiseText;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.PromiseQuery;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What became of what sales promised.
@Command(
        name = "promises",
        description = {
            "Counts which promises sales kept of handoffs, in all and by who answers for them, and lists every broken one.",
            "Of that it tells whose it is, when it began and was due, what tells when it was kept, and the record in the CRM."
        },
        footer = {
            "  tasuki promises",
            "  tasuki promises --since 2026-11-01 --until 2026-11-30 --lang ja",
            "  tasuki promises --owner 0055g00000ABCDEAA4 --most 20",
            "  tasuki promises --as-of 2026-11-28 --output json"
        })
final class PromisesCommand extends ReadingCommand {

    @Option(names = "--since", paramLabel = "DATE", description = "Only handoffs on or after that day.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "Only handoffs on or before that day.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(names = "--owner", paramLabel = "ID", description = "Only what this user answers for, by the id of its CRM.")
    private Optional<String> owner = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "List that many broken promises, the newest first (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "Stand at that moment: 2026-11-28 (the end of that day) or 2026-11-28T09:00:00+09:00.")
    private Optional<MomentOption> asOf = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    PromisesCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        inOrder("--since", since, "--until", until);
        if (most < 0) {
            throw wrong("--most " + most + " is below 0");
        }
        PromiseQuery query =
                new PromiseQuery(since, until, owner, most, asOf.map(moment -> moment.in(configuration.zone())));
        root().printer().print(loop.promises(query), PromiseText.in(language.or(configuration), configuration.zone()));
        return ExitCode.OK;
    }
}
