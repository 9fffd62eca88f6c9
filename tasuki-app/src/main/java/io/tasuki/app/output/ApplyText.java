package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.counted;

import io.tasuki.run.document.ApplyReport;
import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.RevertReport;
import io.tasuki.stage.apply.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What became of a plan or a reversal, for people: one line for each value that was not written, then the sum.
public final class ApplyText {

    private ApplyText() {}

    public static String of(ApplyReport report) {
        List<String> lines = new ArrayList<>(left(report.stale(), report.refused()));
        lines.addAll(Lines.problems(report.problems()));
        lines.add(run(report.runId(), report.status().word()) + written(report.applied(), report.records()) + ", "
                + count(report.alreadySo()) + " already so, "
                + rest(report.refused().size(), report.stale().size(), report.inDoubt()));
        return String.join("\n", lines);
    }

    public static String of(RevertReport report) {
        List<String> lines = new ArrayList<>();
        report.changes().forEach(change -> lines.add("~ " + Lines.change(change)));
        lines.addAll(left(report.stale(), report.refused()));
        report.kept()
                .forEach(kept -> lines.add("! "
                        + Lines.target(kept.connection(), kept.object(), kept.id(), kept.field())
                        + "  (" + Lines.value(kept.reason()) + ")"));
        lines.addAll(Lines.problems(report.problems()));
        lines.add(run(report.runId(), report.status().word())
                + (report.dryRun() ? wouldPutBack(report) : putBack(report)));
        return String.join("\n", lines);
    }

    private static String wouldPutBack(RevertReport report) {
        return counted(report.changes().size(), "field value") + " of run " + report.reverts()
                + " would be put back, " + count(report.alreadySo()) + " already back, "
                + count(report.kept().size()) + " kept";
    }

    private static String putBack(RevertReport report) {
        return written(report.applied(), report.records()) + " as before run " + report.reverts() + ", "
                + count(report.alreadySo()) + " already back, " + count(report.kept().size()) + " kept, "
                + rest(report.refused().size(), report.stale().size(), report.inDoubt());
    }

    private static List<String> left(List<PlanReport.Change> stale, List<ApplyReport.Refusal> refused) {
        return Stream.concat(
                        stale.stream().map(change -> "! " + Lines.change(change) + "  (" + Sentence.STALE.with() + ")"),
                        refused.stream().map(ApplyText::refused))
                .toList();
    }

    private static String refused(ApplyReport.Refusal refusal) {
        String again = refusal.attempts() == 0
                ? ""
                : "; refused " + Sentence.times(refusal.attempts()) + ", "
                        + (refusal.retryable() ? "tried again later" : "tried again once a day");
        return "! " + Lines.target(refusal.connection(), refusal.object(), refusal.id(), refusal.field()) + ": "
                + Lines.value(refusal.old()) + " -> " + Lines.value(refusal.wanted()) + "  ("
                + Lines.value(refusal.reason()) + again + ")";
    }

    private static String run(String runId, String status) {
        return "run " + runId + " " + status + ": ";
    }

    private static String written(long values, long records) {
        return counted(values, "field value") + " of " + counted(records, "record") + " written";
    }

    private static String rest(long refused, long stale, long inDoubt) {
        return count(refused) + " refused, " + count(stale) + " stale, " + count(inDoubt) + " in doubt";
    }
}
