package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;

import io.tasuki.app.demo.DemoReport;
import io.tasuki.app.output.Columns.Align;
import io.tasuki.app.output.conversion.ConversionText;
import io.tasuki.stage.plan.LabelLanguage;

/// The guided tour, for people.
public final class DemoText {

    private DemoText() {}

    public static String of(DemoReport report) {
        return String.join(
                "\n\n",
                "A HubSpot portal and a Salesforce organisation on this machine (" + report.data() + ").",
                "First sync: reads both, links leads and deals, keeps the ledger, writes outcomes back.\n"
                        + SyncText.of(report.firstSync()),
                "What was written where:\n" + written(report),
                "Second sync: nothing new, so nothing is written.\n" + SyncText.of(report.secondSync()),
                "Which handoffs win:\n" + ConversionText.in(LabelLanguage.EN).apply(report.conversion()),
                whereToReadOn(report));
    }

    private static String written(DemoReport report) {
        Columns columns = new Columns(Align.LEFT, Align.RIGHT);
        report.written().forEach((field, values) -> columns.line(field, count(values)));
        return columns.render("  ");
    }

    private static String whereToReadOn(DemoReport report) {
        String kept = report.config() == null
                ? "'tasuki demo --keep tour' keeps the store to look around in, and the weekly page."
                : "The page that both teams look at once a week: " + report.page()
                        + "\nLook around: HUBSPOT_TOKEN=- SALESFORCE_CLIENT_SECRET=- tasuki conversion --config " + report.config();
        return kept + "\nYour own CRMs: 'tasuki init', then README.md and docs/configuration.md.";
    }
}
