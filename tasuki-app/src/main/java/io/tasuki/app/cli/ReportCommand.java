package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.OutputFormat;
import io.tasuki.app.page.ReportPage;
import io.tasuki.report.WeeklyReport;
import io.tasuki.run.configuration.Configuration;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The weekly report.
@Command(
        name = "report",
        description = {
            "Tells the week as both teams look at it for half an hour.",
            "This week against plan, what was handed over and what became of it, orders, prices, conversion, owners, promises,"
                + " campaigns, what has to be decided and what changed.",
            "The page is one file that needs nothing else: it opens without a network and prints to A4."
        },
        footer = {
            "  tasuki report --to week.html",
            "  tasuki report --lang ja --as-of 2026-11-27 --to week.html",
            "  tasuki report --output json"
        })
final class ReportCommand extends ReadingCommand {

    @Option(names = "--to", paramLabel = "FILE", description = "The HTML file to write; without it the document is printed, as JSON.")
    private Optional<Path> to = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "The week of that moment, as things stood then: 2026-11-28 (the end of that day) or 2026-11-28T09:00:00+09:00.")
    private Optional<MomentOption> asOf = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    ReportCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected Stream<Path> files() {
        return to.stream();
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        if (to.isEmpty() && root().printer().format() != OutputFormat.JSON) {
            throw wrong("name the page with --to FILE, or add --output json for the document behind it");
        }
        WeeklyReport report = loop.report(asOf.map(moment -> moment.in(configuration.zone())));
        to.ifPresent(file -> ReportPage.of(report, language.or(configuration)).write(file));
        root().printer().print(report, told -> "week " + told.week().from() + " to " + told.week().until() + " written to " + to.orElseThrow());
        return ExitCode.OK;
    }
}
