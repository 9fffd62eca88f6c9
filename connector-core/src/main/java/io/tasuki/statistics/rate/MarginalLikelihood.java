package io.tasuki.statistics.rate;

import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.Trigamma;

/// The beta-binomial log likelihood of an attribute's levels at one point: its value, slope and curvature over the
/// logit of the mean and the log of the strength. The binomial coefficients, which do not move, are left out.
final class MarginalLikelihood {

    private final Data data;
    private final double logitMean;
    private final double logStrength;
    private final double alpha;
    private final double beta;
    private final double value;

    private MarginalLikelihood(Data data, double logitMean, double logStrength) {
        this.data = data;
        this.logitMean = logitMean;
        this.logStrength = logStrength;
        double strength = Math.exp(logStrength);
        // Either share is computed by itself: 1 - mean would lose digits near 1.
        alpha = strength / (1 + Math.exp(-logitMean));
        beta = strength / (1 + Math.exp(logitMean));
        value = data.value(alpha, beta);
    }

    double value() {
        return value;
    }

    double alpha() {
        return alpha;
    }

    double beta() {
        return beta;
    }

    double strength() {
        return alpha + beta;
    }

    double logStrength() {
        return logStrength;
    }

    MarginalLikelihood moved(double logitMeanBy, double logStrengthBy) {
        return new MarginalLikelihood(data, logitMean + logitMeanBy, logStrength + logStrengthBy);
    }

    /// The step to the summit of the parabola that touches here, or uphill where the surface is not a summit's.
    double[] newtonStep() {
        Derivatives slope = data.derivatives(alpha, beta);
        double share = alpha * beta / (alpha + beta);
        double mean = alpha / (alpha + beta);
        double gradientMean = share * (slope.a - slope.b);
        double gradientStrength = alpha * slope.a + beta * slope.b;
        double meanMean = share * share * (slope.aa - 2 * slope.ab + slope.bb) + gradientMean * (1 - 2 * mean);
        double strengthStrength =
                alpha * alpha * slope.aa + 2 * alpha * beta * slope.ab + beta * beta * slope.bb + gradientStrength;
        double meanStrength =
                gradientMean + share * (alpha * (slope.aa - slope.ab) + beta * (slope.ab - slope.bb));
        return solve(meanMean, meanStrength, strengthStrength, gradientMean, gradientStrength);
    }

    private static double[] solve(double h11, double h12, double h22, double g1, double g2) {
        double determinant = h11 * h22 - h12 * h12;
        if (h11 < 0 && determinant > 0) {
            return new double[] {(h12 * g2 - h22 * g1) / determinant, (h12 * g1 - h11 * g2) / determinant};
        }
        double size = Math.max(Math.hypot(g1, g2), Double.MIN_NORMAL);
        return new double[] {g1 / size, g2 / size};
    }

    /// First and second derivatives over alpha (`a`) and beta (`b`).
    private record Derivatives(double a, double b, double aa, double ab, double bb) {}

    /// What was counted: for each level, successes and trials.
    static final class Data {

        private final double[] successes;
        private final double[] trials;

        Data(List<Proportion> levels) {
            successes = levels.stream().mapToDouble(Proportion::successes).toArray();
            trials = levels.stream().mapToDouble(Proportion::trials).toArray();
        }

        MarginalLikelihood at(double logitMean, double logStrength) {
            return new MarginalLikelihood(this, logitMean, logStrength);
        }

        private double value(double alpha, double beta) {
            double sum = 0;
            for (int i = 0; i < trials.length; i++) {
                sum += LogBeta.value(alpha + successes[i], beta + trials[i] - successes[i]);
            }
            return sum - trials.length * LogBeta.value(alpha, beta);
        }

        private Derivatives derivatives(double alpha, double beta) {
            double a = 0;
            double b = 0;
            double both = 0;
            double aa = 0;
            double bb = 0;
            double ab = 0;
            for (int i = 0; i < trials.length; i++) {
                a += Digamma.value(alpha + successes[i]);
                b += Digamma.value(beta + trials[i] - successes[i]);
                both += Digamma.value(alpha + beta + trials[i]);
                aa += Trigamma.value(alpha + successes[i]);
                bb += Trigamma.value(beta + trials[i] - successes[i]);
                ab += Trigamma.value(alpha + beta + trials[i]);
            }
            double levels = trials.length;
            double shared = levels * Digamma.value(alpha + beta) - both;
            double sharedCurve = levels * Trigamma.value(alpha + beta) - ab;
            return new Derivatives(
                    a - levels * Digamma.value(alpha) + shared,
                    b - levels * Digamma.value(beta) + shared,
                    aa - levels * Trigamma.value(alpha) + sharedCurve,
                    sharedCurve,
                    bb - levels * Trigamma.value(beta) + sharedCurve);
        }
    }
}
