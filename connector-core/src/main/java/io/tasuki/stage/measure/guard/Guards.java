package io.tasuki.stage.measure.guard;

import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.statistics.rate.Proportion;
import io.tasuki.statistics.ranking.LevelAuc;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Judges which attributes of the ledger can be trusted.
public final class Guards {

    private Guards() {}

    /// Judges the attributes on the handoffs of `guarded_handoff`: a table or view of `handoff` and `won`, which says what
    /// was to be foretold. What came of their values after the handoff is in the ledger.
    ///
    /// @param rules where the attributes are read from, and which of them somebody vouches for; one that has none is judged
    ///     by its own name
    /// @return a judgement on each attribute that cannot simply be trusted, in the order of their names
    public static List<Judgement> judge(Session session, List<AttributeRule> rules) {
        Declared declared = Declared.by(rules);
        session.execute(load("guard_level"));
        Map<String, List<LevelAuc.Cell>> cells = cells(session);
        List<Judgement> judgements = new ArrayList<>();
        session.stream(load("guard_evidence"), row -> {
            String attribute = row.text(1);
            boolean latest = declared.tellsTheLatest(attribute);
            Observed seen = observed(row, cells.getOrDefault(attribute, List.of()), latest);
            judge(attribute, seen, declared.isConfirmed(attribute)).ifPresent(judgements::add);
        });
        return judgements;
    }

    /// Judges a column of a table without any dates: nobody knows since when any value has stood there, so all of them may
    /// have come with the outcome.
    ///
    /// @param values each row's value; blank ones are empty
    /// @param won what became of each row
    public static Optional<Judgement> judge(String column, List<String> values, boolean[] won) {
        long all = 0;
        long filled = 0;
        long filledWon = 0;
        for (int row = 0; row < won.length; row++) {
            boolean blank = values.get(row).isBlank();
            all += won[row] ? 1 : 0;
            filled += blank ? 0 : 1;
            filledWon += won[row] && !blank ? 1 : 0;
        }
        Fill fill = new Fill(new Proportion(all, won.length), new Proportion(filledWon, filled));
        OptionalDouble auc = enough(fill.all()) ? LevelAuc.of(values, won) : OptionalDouble.empty();
        return judge(column, new Observed(fill, fill, 0, 0, 0, auc, LatestName.tells(column)), false);
    }

    private static Optional<Judgement> judge(String attribute, Observed seen, boolean confirmed) {
        return Reason.of(seen).map(reason -> Judgement.of(attribute, reason, confirmed, seen.evidence()));
    }

    private static Map<String, List<LevelAuc.Cell>> cells(Session session) {
        Map<String, List<LevelAuc.Cell>> cells = new HashMap<>();
        session.stream(
                load("guard_cell"),
                row -> cells.computeIfAbsent(row.text(1), any -> new ArrayList<>())
                        .add(new LevelAuc.Cell(
                                (int) row.number(2), row.number(3), row.number(4), row.number(5), row.number(6))));
        return cells;
    }

    private static Observed observed(Row row, List<LevelAuc.Cell> cells, boolean latest) throws SQLException {
        Fill whole = fill(row, 2);
        OptionalDouble auc = enough(whole.all()) ? LevelAuc.of(cells) : OptionalDouble.empty();
        return new Observed(whole, fill(row, 8), row.number(6), row.number(7), row.number(12), auc, latest);
    }

    // Four columns: handoffs and won ones among them, of all and of the filled.
    private static Fill fill(Row row, int first) throws SQLException {
        return new Fill(
                new Proportion(row.number(first + 1), row.number(first)),
                new Proportion(row.number(first + 3), row.number(first + 2)));
    }

    private static boolean enough(Proportion won) {
        return Math.min(won.successes(), won.failures()) >= Reason.FEWEST_FOR_AUC;
    }

    private static String load(String name) {
        return Sql.load(Guards.class, name);
    }
}
