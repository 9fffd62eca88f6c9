package io.tasuki.app.output;

import io.tasuki.app.output.Columns.Align;
import io.tasuki.run.document.HistoryReport;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/// What was written to one record, for people: one line a write.
public final class HistoryText {

    private final Moments moments;

    private HistoryText(ZoneId zone) {
        this.moments = new Moments(zone);
    }

    /// @param zone in which moments are told
    public static Function<HistoryReport, String> in(ZoneId zone) {
        HistoryText text = new HistoryText(zone);
        return text::of;
    }

    private String of(HistoryReport report) {
        if (report.writes().isEmpty()) {
            return "nothing was ever written to " + report.record();
        }
        Columns columns = new Columns(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
        report.writes()
                .forEach(write -> columns.line(
                        moments.told(write.at()),
                        write.field() + ": " + Lines.value(write.old()) + " -> " + Lines.value(write.wanted()),
                        state(write),
                        why(write),
                        write.command() + " " + write.runId()));
        return report.record() + "\n" + columns.render("  ");
    }

    private static String state(HistoryReport.Write write) {
        String reason = write.reason();
        String word = write.state().replace('_', ' ');
        return reason == null ? word : word + ": " + Lines.value(reason);
    }

    private static String why(HistoryReport.Write write) {
        if (write.reverts() != null) {
            return "takes back " + write.reverts();
        }
        String model = write.model();
        return String.join(", ", model == null ? List.of(write.rule()) : List.of(write.rule(), "model " + model));
    }
}
