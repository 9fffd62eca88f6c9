package io.tasuki.stage.measure;

import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts the handoffs of every level of every breakdown in the table `asked`: attributes where they stand side by side,
/// all else level by level, and wins apart, for they are the fewer.
final class CountedLevels {

    private static final String BLANK = "(blank)";

    private final Session session;
    private final Map<String, List<CountedLevel>> levels = new LinkedHashMap<>();
    private final Map<String, Map<String, Wins>> wins = new HashMap<>();

    private CountedLevels(Session session) {
        this.session = session;
    }

    /// @param breakdowns what is asked, in the order to tell it in
    /// @return the levels of each in code-point order
    static Map<String, List<CountedLevel>> of(Session session, List<String> breakdowns, ZoneId zone) {
        CountedLevels counted = new CountedLevels(session);
        breakdowns.forEach(breakdown -> counted.levels.put(breakdown, new ArrayList<>()));
        session.script(load("crossed"));
        if (breakdowns.stream().anyMatch(Breakdowns::isApart)) {
            session.execute(load("crossing"), zone.getId());
        }
        counted.count();
        return counted.levels;
    }

    private void count() {
        session.stream(load("wins"), this::win);
        for (long part : session.query(load("asked_part"), row -> row.number(1))) {
            session.stream(load("column_counts"), this::level, part);
        }
        session.stream(load("row_counts"), this::level);
    }

    private void win(Row row) throws SQLException {
        wins.computeIfAbsent(row.text(1), breakdown -> new HashMap<>()).put(row.text(2), Wins.read(row, 3));
    }

    private void level(Row row) throws SQLException {
        String breakdown = row.text(1);
        String value = row.text(2);
        Wins won = wins.getOrDefault(breakdown, Map.of()).getOrDefault(value, Wins.NONE);
        levels.computeIfAbsent(breakdown, any -> new ArrayList<>())
                .add(new CountedLevel(value.isEmpty() ? BLANK : value, Counts.read(row, 3), won));
    }

    private static String load(String name) {
        return Sql.load(CountedLevels.class, name);
    }
}
