package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.counted;

import io.tasuki.run.document.PollSummary;
import io.tasuki.run.document.SyncReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a sync or a poll did, for people.
public final class SyncText {

    private SyncText() {}

    public static String of(SyncReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("run " + report.runId() + " " + report.status().word() + " in " + Figures.seconds(report.seconds()));
        lines.add(Lines.counted("polled", polled(report.polled())));
        lines.addAll(ledger(report.removed(), report.linked(), report.handoffs()));
        lines.add(Lines.counted("written", written(report)));
        lines.add(Lines.counted("API calls", Lines.counts(report.apiCalls())));
        lines.addAll(Lines.problems(report.problems()));
        return String.join("\n", lines);
    }

    public static String of(PollSummary report) {
        List<String> lines = new ArrayList<>();
        lines.add("run " + report.runId() + " " + report.status().word());
        lines.add(Lines.counted("polled", polled(report.polled())));
        lines.addAll(ledger(report.removed(), report.linked(), report.handoffs()));
        lines.addAll(Lines.problems(report.problems()));
        return String.join("\n", lines);
    }

    // Most runs find most objects unchanged.
    private static String polled(Map<String, Long> polled) {
        Map<String, Long> some = new TreeMap<>(polled);
        some.values().removeIf(count -> count == 0);
        return some.isEmpty() ? "nothing new" : Lines.counts(some);
    }

    private static List<String> ledger(long removed, PollSummary.Linked linked, long handoffs) {
        return List.of(
                Lines.counted("removed", count(removed)),
                Lines.counted(
                        "linked",
                        counted(linked.leads(), "lead") + ", " + counted(linked.deals(), "deal") + ", "
                                + count(linked.ambiguous()) + " ambiguous, " + count(linked.unmatched()) + " unmatched"),
                Lines.counted("handoffs", count(handoffs)));
    }

    private static String written(SyncReport report) {
        boolean untouched = report.plan().toChange() == 0 && report.applied() == 0 && report.refused() == 0;
        if (untouched) {
            return "nothing to write" + conflicts(report);
        }
        return counted(report.applied(), "field value") + " of " + counted(report.records(), "record") + ", "
                + count(report.alreadySo()) + " already so, " + count(report.refused()) + " refused, "
                + count(report.inDoubt()) + " in doubt" + conflicts(report);
    }

    private static String conflicts(SyncReport report) {
        long conflicts = report.plan().conflicts();
        return conflicts == 0 ? "" : ", " + counted(conflicts, "conflict");
    }
}
