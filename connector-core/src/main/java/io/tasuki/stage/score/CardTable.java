package io.tasuki.stage.score;

import static java.util.stream.Collectors.joining;

import io.tasuki.stage.score.model.AttributeEffect;
import io.tasuki.stage.score.model.AttributeEffect.Levels;
import io.tasuki.stage.score.model.AttributeEffect.Line;
import io.tasuki.stage.score.model.AttributeEffect.Numeric;
import io.tasuki.stage.score.model.Scale;
import io.tasuki.stage.score.model.Scorecard;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A scorecard as rows of SQL literals, so that the store itself works out what each value adds to the logit: one for each
/// level, for each attribute's other levels, and for each number.
final class CardTable {

    private CardTable() {}

    static String literals(Scorecard card) {
        List<String> rows = new ArrayList<>();
        for (int place = 0; place < card.effects().size(); place++) {
            rows.addAll(rows(place, card.effects().get(place)));
        }
        return String.join(",\n    ", rows);
    }

    private static List<String> rows(int place, AttributeEffect effect) {
        return switch (effect) {
            case Numeric number -> List.of(row(place, number.line()));
            case Levels levels ->
                Stream.concat(
                                levels.levels().stream().map(level -> row(place, level.value(), level.effect())),
                                Stream.of(row(place, null, levels.otherwise().effect())))
                        .toList();
        };
    }

    private static String row(int place, @Nullable String level, double effect) {
        return joined(
                Integer.toString(place),
                level == null ? "null" : Sql.literal(level),
                literal(effect),
                "null",
                "null",
                "false");
    }

    private static String row(int place, Line line) {
        return joined(
                Integer.toString(place),
                "null",
                literal(line.ifBlank()),
                literal(line.slope()),
                literal(line.zero()),
                Boolean.toString(line.scale() == Scale.LOG));
    }

    private static String joined(String... literals) {
        return Stream.of(literals).collect(joining(", ", "(", ")"));
    }

    // A plain decimal number would be read as a decimal of few digits.
    private static String literal(double number) {
        return "cast('" + number + "' as double)";
    }
}
