package io.tasuki.statistics.logistic;

import java.util.Arrays;
import java.util.Optional;

/// Fits a logistic model: the sum of log losses plus half the penalty times the squared weights, the intercept free, made
/// smallest by Newton's method with halved steps.
///
/// With a penalty above zero and both outcomes among the rows there is always exactly one such model. Without a penalty
/// there is none when the rows can be told apart without error, or when columns depend on each other.
public final class LogisticFit {

    private static final double CLOSE_ENOUGH = 1e-12;
    private static final int MOST_STEPS = 200;

    // Rounding may make an objective that cannot fall any more rise by a hair: a sum of many losses by more than one of few.
    private static final double HAIR = 1e-10;
    private static final double ROUNDING = 1e-12;
    private static final double SHORTEST = 1e-8;

    private final Likelihood likelihood;

    private LogisticFit(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    /// @param rows what is known of each row, on a scale of about one
    /// @param won what became of it
    /// @param penalty 0 or more, on every weight alike
    /// @return empty when there is no smallest: see above; always empty when all rows ended alike
    /// @throws IllegalArgumentException when the lengths differ
    public static Optional<LogisticModel> fit(SparseRows rows, boolean[] won, double penalty) {
        if (rows.rows() != won.length) {
            throw new IllegalArgumentException(won.length + " labels for " + rows.rows() + " rows");
        }
        return new LogisticFit(new Likelihood(rows, won, penalty)).climb();
    }

    private Optional<LogisticModel> climb() {
        if (likelihood.endedAlike()) {
            return Optional.empty();
        }
        double[] here = new double[likelihood.size()];
        for (int i = 0; i < MOST_STEPS; i++) {
            double[] from = here;
            Optional<double[]> step = likelihood.newtonStep(here);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            here = step.map(by -> walk(from, by)).orElseThrow();
            if (largest(step.get()) < CLOSE_ENOUGH) {
                return Optional.of(model(here));
            }
        }
        return Optional.empty();
    }

    private double[] walk(double[] from, double[] step) {
        double before = likelihood.objective(from);
        double limit = before + Math.max(HAIR, ROUNDING * before);
        double scale = 1;
        double[] there = moved(from, step, scale);
        while (likelihood.objective(there) > limit && scale >= SHORTEST) {
            scale /= 2;
            there = moved(from, step, scale);
        }
        return there;
    }

    private static double[] moved(double[] from, double[] step, double scale) {
        double[] there = from.clone();
        for (int i = 0; i < there.length; i++) {
            there[i] -= scale * step[i];
        }
        return there;
    }

    private static double largest(double[] step) {
        return Arrays.stream(step).map(Math::abs).max().orElse(0);
    }

    // The intercept comes last.
    private static LogisticModel model(double[] parameters) {
        int columns = parameters.length - 1;
        return new LogisticModel(
                parameters[columns], Arrays.stream(parameters, 0, columns).boxed().toList());
    }
}
