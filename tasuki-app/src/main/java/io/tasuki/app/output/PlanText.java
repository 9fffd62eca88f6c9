package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;

import io.tasuki.run.PlanReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A plan, for people: one line a field change.
public final class PlanText {

    private PlanText() {}

    public static String of(PlanReport plan) {
        List<String> lines = new ArrayList<>();
        plan.newFields()
                .forEach(field -> lines.add("+ " + field.connection() + "." + field.object() + "  " + field.field()
                        + " (" + Lines.value(field.label()) + ")"));
        plan.changes().forEach(change -> lines.add("~ " + change(change)));
        plan.conflicts()
                .forEach(conflict -> lines.add("! "
                        + change(
                                conflict.connection(),
                                conflict.object(),
                                conflict.id(),
                                conflict.field(),
                                conflict.old(),
                                conflict.wanted())
                        + "  (" + Lines.value(conflict.reason()) + ")"));
        lines.add(summary(plan));
        return String.join("\n", lines);
    }

    private static String summary(PlanReport plan) {
        PlanReport.Summary summary = plan.summary();
        String changes = count(summary.toChange()) + " to change, " + count(summary.unchanged()) + " unchanged, "
                + count(summary.conflicts()) + " conflicts";
        Map<String, Long> calls = plan.estimatedApiCalls();
        return summary.toChange() == 0
                ? changes
                : "Plan " + plan.planId() + ", about " + Lines.counts(calls) + " API calls\n" + changes;
    }

    private static String change(PlanReport.Change change) {
        return change(
                change.connection(), change.object(), change.id(), change.field(), change.old(), change.wanted());
    }

    private static String change(
            String connection, String object, String id, String field, String old, String wanted) {
        return connection + "." + object + " " + id + "  " + field + ": " + Lines.value(old) + " -> "
                + Lines.value(wanted);
    }
}
