package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.DoctorText;
import io.tasuki.app.output.OutputFormat;
import io.tasuki.doctor.DoctorReport;
import io.tasuki.run.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What is wrong, and what to do about it.
@Command(
        name = "doctor",
        description = "Checks connections, permissions, fields, and what landed and came of it; changes nothing without --fix.",
        footer = {
            "  tasuki doctor",
            "  tasuki doctor --fix            creates missing fields, after naming them",
            "  tasuki doctor --output json    exits with 1 when a finding is an error"
        })
final class DoctorCommand extends ReadingCommand {

    @Option(names = "--fix", description = "Create the fields of ours that are missing.")
    private boolean fix;

    DoctorCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected boolean onlyReads() {
        return !fix;
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        DoctorReport report = loop.doctor();
        if (fix && !report.missingFields().isEmpty()) {
            announce(report);
            report = loop.mend();
        }
        root().printer().print(report, DoctorText::of);
        return report.ok() ? ExitCode.OK : ExitCode.FAILED;
    }

    // A JSON result is exactly one document, so what is about to be done goes to the other stream.
    private void announce(DoctorReport report) {
        var console = root().surroundings().console();
        var stream = root().printer().format() == OutputFormat.JSON ? console.err() : console.out();
        stream.println(DoctorText.announcement(report));
        stream.flush();
    }
}
