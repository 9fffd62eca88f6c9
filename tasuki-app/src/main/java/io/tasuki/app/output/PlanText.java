package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.counted;

import io.tasuki.run.document.PlanReport;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A plan for people: one line a field change.
///
/// @param limit how many changes and conflicts are named at most
public record PlanText(long limit) {

    public String of(PlanReport plan) {
        List<String> lines = new ArrayList<>();
        plan.newFields().forEach(field -> lines.add(newField(field)));
        long named = name(plan, lines);
        long all = plan.summary().toChange() + plan.summary().conflicts();
        if (all > named) {
            lines.add("... and " + count(all - named) + " more; --diff-limit 0 names all of them, --output json too");
        }
        lines.addAll(Lines.problems(plan.problems()));
        if (!plan.problems().isEmpty()) {
            lines.add("This plan is not whole: what could not be read is left for the next one.");
        }
        lines.addAll(summary(plan));
        return String.join("\n", lines);
    }

    private long name(PlanReport plan, List<String> lines) {
        long before = lines.size();
        for (Iterator<PlanReport.Change> changes = plan.changes().iterator(); room(lines, before) && changes.hasNext(); ) {
            lines.add("~ " + Lines.change(changes.next()));
        }
        for (Iterator<PlanReport.Conflict> conflicts = plan.conflicts().iterator();
                room(lines, before) && conflicts.hasNext(); ) {
            lines.add("! " + conflict(conflicts.next()));
        }
        return lines.size() - before;
    }

    private boolean room(List<String> lines, long before) {
        return lines.size() - before < limit;
    }

    private static String newField(PlanReport.NewField field) {
        return "+ " + field.connection() + "." + field.object() + "  " + field.field() + " ("
                + Lines.value(field.label()) + ")";
    }

    private static String conflict(PlanReport.Conflict conflict) {
        return Lines.target(conflict.connection(), conflict.object(), conflict.id(), conflict.field()) + ": "
                + Lines.value(conflict.old()) + " -> " + Lines.value(conflict.wanted()) + "  ("
                + Lines.value(conflict.reason()) + ")";
    }

    private static List<String> summary(PlanReport plan) {
        PlanReport.Summary summary = plan.summary();
        List<String> lines = new ArrayList<>();
        if (!plan.newFields().isEmpty()) {
            lines.add(counted(plan.newFields().size(), "field") + " to create");
        }
        if (summary.toChange() > 0 || !plan.newFields().isEmpty()) {
            lines.add("Plan " + plan.planId() + ", about " + Lines.counts(plan.estimatedApiCalls()) + " API calls");
        }
        lines.add(count(summary.toChange()) + " to change, " + count(summary.unchanged()) + " unchanged, "
                + count(summary.conflicts()) + " conflicts");
        return lines;
    }
}
