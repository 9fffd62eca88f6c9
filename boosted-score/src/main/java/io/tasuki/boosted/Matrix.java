package io.tasuki.boosted;

import io.tasuki.statistics.logistic.SparseRows;
import java.util.Arrays;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.DMatrix.SparseType;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Some rows where the library can see them. What a row does not set counts as missing there, which is as good as zero: a
/// column of a level is only ever set to one, and a column of a number always.
record Matrix(DMatrix data) implements AutoCloseable {

    /// @param from the first row
    /// @param end before which row to stop
    static Matrix of(SparseRows rows, int from, int end) throws XGBoostError {
        Gathered gathered = new Gathered(end - from);
        for (int row = from; row < end; row++) {
            rows.each(row, gathered::add);
            gathered.endRow();
        }
        return new Matrix(new DMatrix(
                gathered.ends,
                Arrays.copyOf(gathered.columns, gathered.size),
                Arrays.copyOf(gathered.values, gathered.size),
                SparseType.CSR,
                rows.columns(),
                Float.NaN,
                1));
    }

    @Override
    public void close() {
        data.dispose();
    }

    /// Compressed rows: where each ends, and its columns and values.
    private static final class Gathered {

        private final long[] ends;
        private int[] columns = new int[64];
        private float[] values = new float[64];
        private int size;
        private int rows;

        Gathered(int rows) {
            ends = new long[rows + 1];
        }

        void add(int column, double value) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            columns[size] = column;
            values[size++] = (float) value;
        }

        void endRow() {
            ends[++rows] = size;
        }
    }
}
