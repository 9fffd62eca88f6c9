package io.tasuki.run.configuration;

import io.tasuki.goal.GoalSettings;
import io.tasuki.goal.period.PeriodKind;
import java.time.DateTimeException;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Reads `goal:`.
final class GoalReader {

    private static final Map<String, PeriodKind> KINDS = new LinkedHashMap<>();

    static {
        for (PeriodKind kind : PeriodKind.values()) {
            KINDS.put(kind.word(), kind);
        }
    }

    private final Map<String, String> known = new TreeMap<>();

    /// @param breakdowns what a goal can be told by
    GoalReader(List<String> breakdowns) {
        breakdowns.forEach(name -> known.put(name, name));
    }

    GoalSettings read(Section root) {
        Optional<Section> goal = root.find("goal").flatMap(Item::section);
        GoalSettings usual = GoalSettings.NONE;
        GoalSettings settings = new GoalSettings(
                above0(goal, "target"),
                find(goal, "period")
                        .flatMap(item -> item.text().flatMap(word -> ConfigurationReader.oneOf(item, word, KINDS)))
                        .orElse(usual.kind()),
                find(goal, "fiscal_year_starts")
                        .flatMap(item -> item.as(GoalReader::month, "write the number of a month, 1 to 12"))
                        .orElse(usual.starts()),
                above0(goal, "budget"),
                above0(goal, "handoffs_per_month"),
                find(goal, "by").flatMap(item -> item.text().flatMap(name -> ConfigurationReader.oneOf(item, name, known))),
                find(goal, "confidence")
                        .flatMap(item -> item.as(GoalReader::confidence, "write a number between 0 and 1, for instance 0.8"))
                        .orElse(usual.confidence()));
        goal.ifPresent(Section::end);
        return settings;
    }

    private static Optional<Item> find(Optional<Section> goal, String key) {
        return goal.flatMap(section -> section.find(key));
    }

    private static OptionalDouble above0(Optional<Section> goal, String key) {
        return find(goal, key)
                .flatMap(item -> item.as(GoalReader::above0, "write a number above 0, without a currency"))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static double above0(String text) {
        double number = number(text.replace("_", ""));
        if (number > 0 && number < Double.POSITIVE_INFINITY) {
            return number;
        }
        throw new IllegalArgumentException("'" + text + "' is not above 0");
    }

    private static double confidence(String text) {
        double number = number(text);
        if (number > 0 && number < 1) {
            return number;
        }
        throw new IllegalArgumentException("'" + text + "' is not between 0 and 1");
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a number", problem);
        }
    }

    private static Month month(String text) {
        try {
            return Month.of(Integer.parseInt(text));
        } catch (NumberFormatException | DateTimeException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a month", problem);
        }
    }
}
