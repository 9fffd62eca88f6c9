package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.counted;

import io.tasuki.run.document.ErasureReport;
import io.tasuki.run.document.ForgottenReport;
import java.util.ArrayList;
import java.util.List;

/// What erasing a person takes away, for people.
public final class ErasureText {

    private ErasureText() {}

    public static String of(ErasureReport report) {
        List<String> lines = new ArrayList<>();
        report.records().forEach(record -> lines.add("- " + record));
        if (!report.tables().isEmpty()) {
            lines.add(tables(report));
        }
        lines.add(summary(report));
        report.stillInCrm()
                .forEach(field -> lines.add("! " + field.connection() + "." + field.object() + " " + field.id() + "  "
                        + field.field() + "  (still stands in the CRM; erasing writes to none)"));
        return String.join("\n", lines);
    }

    public static String of(ForgottenReport report) {
        return counted(report.forgotten(), "trace") + " of erased people forgotten; who is still in a CRM lands again";
    }

    private static String tables(ErasureReport report) {
        Columns columns = new Columns(Columns.Align.LEFT, Columns.Align.RIGHT);
        report.tables().forEach((table, rows) -> columns.line(table, counted(rows, "row")));
        return columns.render("  ");
    }

    private static String summary(ErasureReport report) {
        String kept = counted(report.handoffsKept(), "handoff") + " counted on under a pseudonym";
        if (report.tables().isEmpty()) {
            return report.dryRun()
                    ? "the store holds nothing of this person"
                    : "the store held nothing of this person, who will not land from now on";
        }
        return report.dryRun() ? "nothing erased yet; it would leave " + kept : "erased; " + kept;
    }
}
