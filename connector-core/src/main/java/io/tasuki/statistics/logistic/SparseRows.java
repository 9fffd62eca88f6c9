package io.tasuki.statistics.logistic;

import java.util.Arrays;

/// Rows of numbers that are mostly zero, kept one behind the other: a row of one-hot levels costs its attributes, not its
/// columns. Rows are only added.
public final class SparseRows {

    private final int columns;
    private int[] ends = new int[16];
    private int[] column = new int[64];
    private double[] value = new double[64];
    private int rows;

    /// @param columns how many a row has
    public SparseRows(int columns) {
        this.columns = columns;
    }

    /// Begins the next row, all of it zero.
    public void addRow() {
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, rows * 2);
        }
        ends[rows] = end(rows - 1);
        rows++;
    }

    /// Sets a number of the last row; each column at most once a row.
    ///
    /// @throws IndexOutOfBoundsException when there is no such column
    public void set(int where, double number) {
        if (where < 0 || where >= columns) {
            throw new IndexOutOfBoundsException("column " + where + " of " + columns);
        }
        int next = ends[rows - 1]++;
        if (next == column.length) {
            column = Arrays.copyOf(column, next * 2);
            value = Arrays.copyOf(value, next * 2);
        }
        column[next] = where;
        value[next] = number;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// Hands over the numbers of a row that are set.
    public void each(int row, Entry entry) {
        for (int i = end(row - 1); i < ends[row]; i++) {
            entry.accept(column[i], value[i]);
        }
    }

    /// A row's product with one weight a column.
    public double dot(int row, double[] weights) {
        double sum = 0;
        for (int i = end(row - 1); i < ends[row]; i++) {
            sum += value[i] * weights[column[i]];
        }
        return sum;
    }

    /// The mean of each column; zeros when there are no rows.
    public double[] means() {
        double[] means = new double[columns];
        for (int i = 0; i < end(rows - 1); i++) {
            means[column[i]] += value[i] / rows;
        }
        return means;
    }

    private int end(int row) {
        return row < 0 ? 0 : ends[row];
    }

    /// One number of a row.
    @FunctionalInterface
    public interface Entry {
        void accept(int column, double value);
    }
}
