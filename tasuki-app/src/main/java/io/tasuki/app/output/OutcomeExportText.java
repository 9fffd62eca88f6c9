package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;

import io.tasuki.app.output.Columns.Align;
import io.tasuki.export.ledger.OutcomeExportReport;

/// An export of outcomes for people: the files, how many events, what was withheld and why.
public final class OutcomeExportText {

    private static final int LISTED = 20;

    private OutcomeExportText() {}

    public static String of(OutcomeExportReport report) {
        StringBuilder text = new StringBuilder();
        report.files().forEach(file -> text.append("%s: %s events\n".formatted(file.file(), count(file.events()))));
        report.kept().forEach(kept -> text.append("kept what an earlier export wrote: %s\n".formatted(kept)));
        text.append("%s reported, %s restated, %s retracted, %s withheld"
                .formatted(count(report.reported()), count(report.restated()), count(report.retracted()), count(report.withheld().size())));
        return text.append(withheld(report)).toString();
    }

    private static String withheld(OutcomeExportReport report) {
        if (report.withheld().isEmpty()) {
            return "";
        }
        Columns reasons = new Columns(Align.LEFT, Align.RIGHT, Align.LEFT);
        report.reasons().forEach(one -> reasons.line(one.reason(), count(one.count()), one.message()));
        Columns handoffs = new Columns(Align.LEFT, Align.LEFT);
        report.withheld().stream().limit(LISTED).forEach(one -> handoffs.line(one.handoff(), one.reason()));
        int more = report.withheld().size() - LISTED;
        String rest = more > 0 ? "\n  and " + count(more) + " more; --output json lists them all" : "";
        return "\n\n" + reasons.render("  ").stripTrailing() + "\n\n" + handoffs.render("  ").stripTrailing() + rest;
    }
}
