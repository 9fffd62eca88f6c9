package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.counted;

import io.tasuki.doctor.DoctorReport;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.doctor.DoctorReport.MissingField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the doctor found, for people: what it is, and what to do.
public final class DoctorText {

    private DoctorText() {}

    /// The fields that are about to be made.
    public static String announcement(DoctorReport report) {
        return report.missingFields().stream()
                .map(field -> "+ " + line(field))
                .collect(Collectors.joining("\n", counted(report.missingFields().size(), "field") + " to create:\n", ""));
    }

    public static String of(DoctorReport report) {
        List<String> lines = new ArrayList<>();
        report.created().forEach(field -> lines.add("created  " + line(field)));
        report.findings().forEach(finding -> lines.addAll(lines(finding)));
        lines.add(counted(count(report, "error"), "error") + ", " + counted(count(report, "warning"), "warning"));
        return String.join("\n", lines);
    }

    private static List<String> lines(Finding finding) {
        String where = finding.connection() == null ? "" : finding.connection() + ": ";
        String what = String.format("%-9s", finding.severity()) + where + Lines.value(finding.message()) + "  [" + finding.check() + "]";
        return finding.severity().equals("info") ? List.of(what) : List.of(what, " ".repeat(9) + "-> " + Lines.value(finding.remedy()));
    }

    private static String line(MissingField field) {
        return field.connection() + "." + field.object() + "  " + field.field() + " (" + Lines.value(field.label()) + ")";
    }

    private static long count(DoctorReport report, String severity) {
        return report.findings().stream().filter(finding -> finding.severity().equals(severity)).count();
    }
}
