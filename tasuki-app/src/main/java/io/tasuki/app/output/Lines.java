package io.tasuki.app.output;

import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.PollSummary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Small pieces of text that several reports share.
public final class Lines {

    private Lines() {}

    /// A value on one line; a line break or an escape sequence in a CRM's field must not steer the terminal.
    public static String value(String text) {
        if (text.isEmpty()) {
            return "(blank)";
        }
        return text.codePoints()
                .mapToObj(point -> Character.isISOControl(point) ? escaped(point) : Character.toString(point))
                .collect(Collectors.joining());
    }

    private static String escaped(int point) {
        return point == '\n' ? "\\n" : String.format("\\u%04x", point);
    }

    /// `marketing.contacts 101  outcome: open -> won`
    static String change(PlanReport.Change change) {
        return target(change.connection(), change.object(), change.id(), change.field()) + ": " + value(change.old())
                + " -> " + value(change.wanted());
    }

    static String target(String connection, String object, String id, String field) {
        return connection + "." + object + " " + id + "  " + field;
    }

    static List<String> problems(List<PollSummary.Problem> problems) {
        return problems.stream()
                .map(problem -> "  ! " + problem.where() + ": " + value(problem.reason()))
                .toList();
    }

    /// `marketing 12, sales 30`; a dash when there is nothing.
    static String counts(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "-"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + Figures.count(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    static String counted(String label, String text) {
        return String.format("  %-11s%s", label, text);
    }
}
