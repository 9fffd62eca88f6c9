package io.tasuki.statistics.survival;

/// Climbs a smooth surface of few dimensions by its slope alone (Broyden, Fletcher, Goldfarb, Shanno, 1970).
final class QuasiNewton {

    private static final int STEPS = 500;
    private static final double FLAT = 1e-9;

    private QuasiNewton() {}

    interface Surface {

        double value(double[] at);

        double[] slope(double[] at);
    }

    /// The summit reached from there, or the place where rounding hides the way.
    static double[] maximise(Surface surface, double[] start) {
        double[] here = start.clone();
        double[] slope = surface.slope(here);
        double[][] curve = identity(here.length);
        for (int i = 0; i < STEPS && length(slope) > FLAT; i++) {
            double[] next = walk(surface, here, times(curve, slope), slope);
            if (next.length == 0) {
                return here;
            }
            double[] after = surface.slope(next);
            bend(curve, minus(next, here), minus(slope, after));
            here = next;
            slope = after;
        }
        return here;
    }

    // Halves the step until it leads up by a ten thousandth of what the slope promises; empty when none does.
    private static double[] walk(Surface surface, double[] here, double[] step, double[] slope) {
        double value = surface.value(here);
        double promise = 1e-4 * dot(step, slope);
        double longest = length(step);
        for (double scale = longest > 2 ? 2 / longest : 1; scale > 1e-14; scale /= 2) {
            double[] next = here.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += scale * step[i];
            }
            if (surface.value(next) >= value + scale * promise) {
                return next;
            }
        }
        return new double[0];
    }

    // The update of the inverse curvature by a step and how much the slope fell along it.
    private static void bend(double[][] curve, double[] step, double[] fall) {
        double along = dot(step, fall);
        if (along <= 0) {
            return;
        }
        double[] bent = times(curve, fall);
        double factor = (1 + dot(fall, bent) / along) / along;
        for (int i = 0; i < step.length; i++) {
            for (int j = 0; j < step.length; j++) {
                curve[i][j] += factor * step[i] * step[j] - (bent[i] * step[j] + step[i] * bent[j]) / along;
            }
        }
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1e-3;
        }
        return identity;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double[] minus(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }
}
