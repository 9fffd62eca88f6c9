package io.tasuki.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Ends by day, and how many were under observation at the beginning of each. An end on a day comes before the last sight
/// of others on that day.
public final class LifeTable {

    private final List<Row> rows;

    private LifeTable(List<Row> rows) {
        this.rows = rows;
    }

    /// @param ends in any order; those of one day are added up
    public static LifeTable of(List<Ends> ends) {
        NavigableMap<Integer, Ends> days = new TreeMap<>();
        ends.forEach(end -> days.merge(end.day(), end, Ends::plus));
        List<Row> rows = new ArrayList<>();
        long left = ends.stream().mapToLong(Ends::all).sum();
        for (Ends day : days.values()) {
            rows.add(new Row(left, day));
            left -= day.all();
        }
        return new LifeTable(rows);
    }

    /// The last day on which anybody was under observation: of later ones nothing is known. -1 when there is nobody.
    public int lastDay() {
        return rows.isEmpty() ? -1 : rows.getLast().ends().day();
    }

    /// How many were under observation at the beginning of a day.
    public long atRisk(int day) {
        return rows.stream().filter(row -> row.ends().day() >= day).findFirst().map(Row::atRisk).orElse(0L);
    }

    List<Row> rows() {
        return rows;
    }

    record Row(long atRisk, Ends ends) {}
}
