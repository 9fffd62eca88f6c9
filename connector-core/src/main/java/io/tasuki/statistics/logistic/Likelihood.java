package io.tasuki.statistics.logistic;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;

/// What a logistic fit makes smallest, with its slope and curvature. Parameters are the weights, the intercept last.
final class Likelihood {

    // What is left of a column after the others are taken out of it, as a share: less than this is rounding.
    private static final double VANISHED = 1e-13;

    private final SparseRows rows;
    private final boolean[] won;
    private final double penalty;

    Likelihood(SparseRows rows, boolean[] won, double penalty) {
        this.rows = rows;
        this.won = won;
        this.penalty = penalty;
    }

    int size() {
        return rows.columns() + 1;
    }

    boolean endedAlike() {
        for (boolean one : won) {
            if (one != won[0]) {
                return false;
            }
        }
        return true;
    }

    double objective(double[] parameters) {
        double sum = 0;
        for (int row = 0; row < won.length; row++) {
            sum += Logit.loss(logit(row, parameters), won[row]);
        }
        for (int i = 0; i < rows.columns(); i++) {
            sum += penalty / 2 * parameters[i] * parameters[i];
        }
        return sum;
    }

    /// The step to take away; empty where the curvature vanishes.
    Optional<double[]> newtonStep(double[] parameters) {
        DMatrixRMaj slope = new DMatrixRMaj(size(), 1);
        DMatrixRMaj curvature = new DMatrixRMaj(size(), size());
        for (int i = 0; i < rows.columns(); i++) {
            slope.set(i, 0, penalty * parameters[i]);
            curvature.set(i, i, penalty);
        }
        for (int row = 0; row < won.length; row++) {
            double chance = Logit.probability(logit(row, parameters));
            addSlope(slope, row, chance - (won[row] ? 1 : 0));
            addCurvature(curvature, row, chance * (1 - chance));
        }
        return solve(curvature, slope);
    }

    private double logit(int row, double[] parameters) {
        return parameters[rows.columns()] + rows.dot(row, parameters);
    }

    private void addSlope(DMatrixRMaj slope, int row, double by) {
        rows.each(row, (column, value) -> slope.add(column, 0, by * value));
        slope.add(rows.columns(), 0, by);
    }

    // Only the upper triangle: the decomposition reads no other, and writes the lower one.
    private void addCurvature(DMatrixRMaj curvature, int row, double by) {
        int last = rows.columns();
        rows.each(row, (down, first) -> {
            rows.each(row, (across, second) -> {
                if (across >= down) {
                    curvature.add(down, across, by * first * second);
                }
            });
            curvature.add(down, last, by * first);
        });
        curvature.add(last, last, by);
    }

    private Optional<double[]> solve(DMatrixRMaj curvature, DMatrixRMaj slope) {
        double[] before = diagonal(curvature);
        CholeskyDecompositionInner_DDRM cholesky = new CholeskyDecompositionInner_DDRM(true);
        LinearSolverChol_DDRM solver = new LinearSolverChol_DDRM(cholesky);
        if (!solver.setA(curvature) || vanishes(before, cholesky.getT())) {
            return Optional.empty();
        }
        DMatrixRMaj step = new DMatrixRMaj(size(), 1);
        solver.solve(slope, step);
        return Optional.of(step.getData());
    }

    // A column that others make up leaves a pivot that is nothing but rounding.
    private static boolean vanishes(double[] before, DMatrixRMaj triangle) {
        for (int i = 0; i < before.length; i++) {
            double pivot = triangle.get(i, i);
            if (!(pivot * pivot > VANISHED * before[i])) {
                return true;
            }
        }
        return false;
    }

    private static double[] diagonal(DMatrixRMaj matrix) {
        double[] diagonal = new double[matrix.numRows];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = matrix.get(i, i);
        }
        return diagonal;
    }
}
