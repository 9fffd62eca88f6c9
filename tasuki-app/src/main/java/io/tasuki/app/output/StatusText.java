package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.counted;

import io.tasuki.app.output.Columns.Align;
import io.tasuki.run.document.StatusReport;
import io.tasuki.stage.apply.Sentence;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How things stand, for people.
public final class StatusText {

    private final Moments moments;

    private StatusText(ZoneId zone) {
        this.moments = new Moments(zone);
    }

    /// @param zone in which moments are told
    public static Function<StatusReport, String> in(ZoneId zone) {
        StatusText text = new StatusText(zone);
        return text::of;
    }

    private String of(StatusReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(report.runs().isEmpty() ? "no run yet; 'tasuki sync' makes the first" : "runs\n" + runs(report));
        if (!report.cursors().isEmpty()) {
            parts.add("cursors\n" + cursors(report));
        }
        parts.add("retry queue\n  " + counted(report.retryQueue().records(), "record") + ", "
                + count(report.retryQueue().due()) + " due; " + counted(report.openWrites(), "field change") + " in doubt"
                + retries(report));
        if (!report.budgets().isEmpty()) {
            parts.add("budgets\n" + budgets(report));
        }
        if (!report.alerts().equals(StatusReport.Alerts.QUIET)) {
            parts.add(alerts(report.alerts()));
        }
        return String.join("\n\n", parts);
    }

    private static String alerts(StatusReport.Alerts alerts) {
        return "alerts\n  " + count(alerts.open()) + " open; " + counted(alerts.waiting(), "message") + " waiting, "
                + count(alerts.givenUp()) + " given up";
    }

    private String runs(StatusReport report) {
        Columns columns = new Columns(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
        report.runs()
                .forEach(run -> columns.line(
                        moments.told(run.startedAt()),
                        run.command(),
                        run.status(),
                        run.endedAt() == null ? "" : length(Duration.between(run.startedAt(), run.endedAt())),
                        run.runId()));
        return columns.render("  ");
    }

    private String retries(StatusReport report) {
        Columns columns = new Columns(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
        report.retryQueue()
                .next()
                .forEach(retry -> columns.line(
                        retry.connection() + "." + retry.object() + "/" + retry.id(),
                        "refused " + Sentence.times(retry.attempts()),
                        "again after " + moments.told(retry.notBefore()),
                        Lines.value(retry.reason())));
        return report.retryQueue().next().isEmpty() ? "" : "\n" + columns.render("  ");
    }

    private static String cursors(StatusReport report) {
        Columns columns = new Columns(Align.LEFT, Align.LEFT, Align.RIGHT);
        report.cursors()
                .forEach(cursor -> columns.line(
                        cursor.connection() + "." + cursor.object(),
                        cursor.pass(),
                        length(Duration.ofSeconds(cursor.ageSeconds())) + " old"));
        return columns.render("  ");
    }

    private static String budgets(StatusReport report) {
        Columns columns = new Columns(Align.LEFT, Align.RIGHT, Align.LEFT);
        report.budgets()
                .forEach(budget -> columns.line(
                        budget.connection(), counted(budget.callsMade(), "call"), remaining(budget)));
        return columns.render("  ");
    }

    private static String remaining(StatusReport.Budget budget) {
        Long left = budget.dailyRemaining();
        Long limit = budget.dailyLimit();
        return left == null || limit == null ? "" : count(left) + " of " + count(limit) + " left today";
    }

    /// The two largest units: `2 d 3 h`, `4 min 10 s`.
    static String length(Duration length) {
        if (length.toDays() > 0) {
            return length.toDays() + " d " + length.toHoursPart() + " h";
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h " + length.toMinutesPart() + " min";
        }
        return length.toMinutes() > 0
                ? length.toMinutes() + " min " + length.toSecondsPart() + " s"
                : length.toSeconds() + " s";
    }
}
