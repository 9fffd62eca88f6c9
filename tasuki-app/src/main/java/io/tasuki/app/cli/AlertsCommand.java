package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.AlertsText;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.AlertReport;
import io.tasuki.run.query.AlertQuery;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is wrong now, and whether it is told.
@Command(
        name = "alerts",
        description = {
            "Shows which alerts are open and whether they arrive.",
            "They are looked for at the end of every run, and each minute by 'serve'. With --check and --test it exits with 3 and 1"
                + " when something does not arrive."
        },
        footer = {
            "  tasuki alerts",
            "  tasuki alerts --check    looks now and sends what waits",
            "  tasuki alerts --test     sends a trial message to every channel"
        })
final class AlertsCommand extends ReadingCommand {

    @ArgGroup
    private Asked asked = new Asked();

    @Mixin
    private LanguageOption language = new LanguageOption();

    /// One of them at a time.
    private static final class Asked {

        @Option(names = "--check", description = "Look for alerts now, from the store alone, and send what waits.")
        private boolean check;

        @Option(names = "--test", description = "Send a test message to every channel.")
        private boolean test;

        AlertQuery query() {
            if (test) {
                return AlertQuery.TEST;
            }
            return check ? AlertQuery.CHECK : AlertQuery.SHOW;
        }
    }

    AlertsCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        AlertReport report = loop.alerts(asked.query());
        root().printer().print(report, AlertsText.in(language.or(configuration), configuration.zone()));
        return switch (asked.query()) {
            case SHOW -> ExitCode.OK;
            case CHECK -> report.arrived() ? ExitCode.OK : ExitCode.PARTIAL;
            case TEST -> report.arrived() ? ExitCode.OK : ExitCode.FAILED;
        };
    }
}
