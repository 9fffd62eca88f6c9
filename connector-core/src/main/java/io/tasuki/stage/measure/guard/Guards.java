package io.tasuki.stage.measure.guard;

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
import java.util.Set;

/// Judges which attributes of the ledger can be trusted.
public final class Guards {

    private Guards() {}

    /// Judges the attributes on the handoffs of `guarded_handoff`: a table or view of `handoff` and `won`, which says what
    /// was to be foretold. What came of their values after the handoff is in the ledger.
    ///
    /// @param confirmed the attributes that somebody vouches for
    /// @return a judgement on each attribute that cannot simply be trusted, in the order of their names
    public static List<Judgement> judge(Session session, Set<String> confirmed) {
        session.execute(load("guard_level"));
        Map<String, List<LevelAuc.Cell>> cells = cells(session);
        List<Judgement> judgements = new ArrayList<>();
        session.stream(load("guard_evidence"), row -> {
            String attribute = row.text(1);
            Observed seen = observed(row, cells.getOrDefault(attribute, List.of()));
            judge(attribute, seen, confirmed).ifPresent(judgements::add);
        });
        return judgements;
    }

    /// Judges a column of a table without any dates: all that can be said is how it goes with the outcome.
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
        Proportion outcome = new Proportion(all, won.length);
        Proportion none = new Proportion(0, 0);
        OptionalDouble auc = enough(outcome) ? LevelAuc.of(values, won) : OptionalDouble.empty();
        Observed seen = new Observed(outcome, new Proportion(filledWon, filled), 0, 0, none, none, 0, auc);
        return judge(column, seen, Set.of());
    }

    private static Optional<Judgement> judge(String attribute, Observed seen, Set<String> confirmed) {
        return Reason.of(seen)
                .map(reason -> Judgement.of(attribute, reason, confirmed.contains(attribute), seen.evidence()));
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

    private static Observed observed(Row row, List<LevelAuc.Cell> cells) throws SQLException {
        Proportion won = new Proportion(row.number(3), row.number(2));
        return new Observed(
                won,
                new Proportion(row.number(5), row.number(4)),
                row.number(6),
                row.number(7),
                new Proportion(row.number(9), row.number(8)),
                new Proportion(row.number(11), row.number(10)),
                row.number(12),
                enough(won) ? LevelAuc.of(cells) : OptionalDouble.empty());
    }

    private static boolean enough(Proportion won) {
        return Math.min(won.successes(), won.failures()) >= Reason.FEWEST_FOR_AUC;
    }

    private static String load(String name) {
        return Sql.load(Guards.class, name);
    }
}
