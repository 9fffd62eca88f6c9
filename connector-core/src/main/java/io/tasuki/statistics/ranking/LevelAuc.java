package io.tasuki.statistics.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// How well one column alone tells won rows from others, out of fold: the [Auc] of scoring each row by the rate of its
/// level among the rows of the other folds, drawn towards their overall rate as if [#SHRINKAGE] rows more had it. A level
/// that those lack scores that rate itself. Row `i`, counted from 0, is in fold `i mod FOLDS`.
public final class LevelAuc {

    public static final int FOLDS = 5;

    /// How many rows of the overall rate each level is thought to have besides its own.
    public static final int SHRINKAGE = 20;

    private LevelAuc() {}

    /// Rows that score alike: of one fold, and of levels that have equally many rows, won and others, in the other folds.
    ///
    /// @param othersWon how many of the `others` were won
    public record Cell(int fold, long others, long othersWon, long rows, long won) {}

    /// @param cells together all rows, in any order; no two need differ
    /// @return empty when the rows were all won or all not, or one fold has them all
    public static OptionalDouble of(List<Cell> cells) {
        double[] rates = ratesBesideFolds(cells);
        long won = cells.stream().mapToLong(Cell::won).sum();
        long others = cells.stream().mapToLong(Cell::rows).sum() - won;
        if (won == 0 || others == 0 || cells.stream().anyMatch(cell -> Double.isNaN(rates[cell.fold()]))) {
            return OptionalDouble.empty();
        }
        TreeMap<Double, long[]> byScore = new TreeMap<>();
        for (Cell cell : cells) {
            long[] tally = byScore.computeIfAbsent(score(cell, rates[cell.fold()]), any -> new long[2]);
            tally[0] += cell.won();
            tally[1] += cell.rows() - cell.won();
        }
        return OptionalDouble.of(pairsInOrder(byScore) / ((double) won * others));
    }

    /// The same of a column that lies in memory.
    ///
    /// @param levels each row's level, blank ones too
    public static OptionalDouble of(List<String> levels, boolean[] won) {
        if (levels.size() != won.length) {
            throw new IllegalArgumentException(won.length + " labels for " + levels.size() + " rows");
        }
        Map<String, long[][]> counts = new HashMap<>();
        for (int row = 0; row < won.length; row++) {
            long[] tally = counts.computeIfAbsent(levels.get(row), any -> new long[FOLDS][2])[row % FOLDS];
            tally[0]++;
            tally[1] += won[row] ? 1 : 0;
        }
        List<Cell> cells = new ArrayList<>();
        counts.values().forEach(folds -> addCells(folds, cells));
        return of(cells);
    }

    private static void addCells(long[][] folds, List<Cell> cells) {
        long rows = 0;
        long won = 0;
        for (long[] tally : folds) {
            rows += tally[0];
            won += tally[1];
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            long[] own = folds[fold];
            if (own[0] > 0) {
                cells.add(new Cell(fold, rows - own[0], won - own[1], own[0], own[1]));
            }
        }
    }

    private static double[] ratesBesideFolds(List<Cell> cells) {
        long[] rows = new long[FOLDS];
        long[] won = new long[FOLDS];
        long allRows = 0;
        long allWon = 0;
        for (Cell cell : cells) {
            rows[cell.fold()] += cell.rows();
            won[cell.fold()] += cell.won();
            allRows += cell.rows();
            allWon += cell.won();
        }
        double[] rates = new double[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            rates[fold] = (double) (allWon - won[fold]) / (allRows - rows[fold]);
        }
        return rates;
    }

    // An unknown level scores the rate to the last digit, so that all of them tie.
    private static double score(Cell cell, double rate) {
        return cell.others() == 0 ? rate : (cell.othersWon() + SHRINKAGE * rate) / (cell.others() + SHRINKAGE);
    }

    private static double pairsInOrder(SortedMap<Double, long[]> byScore) {
        double pairs = 0;
        long below = 0;
        for (long[] tally : byScore.values()) {
            pairs += tally[0] * (below + tally[1] / 2.0);
            below += tally[1];
        }
        return pairs;
    }
}
