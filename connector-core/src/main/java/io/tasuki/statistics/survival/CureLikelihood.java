package io.tasuki.statistics.survival;

import java.util.List;

/// The log likelihood of a [WeibullCure] over the logit of its share, and the logs of shape and scale.
final class CureLikelihood implements QuasiNewton.Surface {

    private final List<LifeTable.Row> rows;

    CureLikelihood(List<LifeTable.Row> rows) {
        this.rows = rows;
    }

    @Override
    public double value(double[] at) {
        Point point = new Point(at);
        double sum = 0;
        for (LifeTable.Row row : rows) {
            double log = point.log(row);
            double hazard = point.hazard(log);
            sum += row.ends().events() * (Math.log(point.share * point.shape) - at[2] + (point.shape - 1) * log - hazard);
            sum += waiting(row) * Math.log(point.still(hazard));
        }
        return sum;
    }

    @Override
    public double[] slope(double[] at) {
        Point point = new Point(at);
        double[] slope = new double[3];
        for (LifeTable.Row row : rows) {
            double log = point.log(row);
            double hazard = point.hazard(log);
            double events = row.ends().events();
            double lost = waiting(row) * point.share / point.still(hazard);
            double per = events + lost * Math.exp(-hazard);
            slope[0] += (1 - point.share) * (events + lost * Math.expm1(-hazard));
            slope[1] += events * (1 + point.shape * log) - per * hazard * point.shape * log;
            slope[2] += point.shape * (per * hazard - events);
        }
        return slope;
    }

    private static double waiting(LifeTable.Row row) {
        return (double) (row.ends().competing() + row.ends().censored());
    }

    private static final class Point {

        private final double share;
        private final double shape;
        private final double logScale;

        Point(double[] at) {
            share = 1 / (1 + Math.exp(-at[0]));
            shape = Math.exp(at[1]);
            logScale = at[2];
        }

        // Of the day over the scale.
        double log(LifeTable.Row row) {
            return Math.log(row.ends().day() + 0.5) - logScale;
        }

        double hazard(double log) {
            return Math.exp(shape * log);
        }

        double still(double hazard) {
            return 1 + share * Math.expm1(-hazard);
        }
    }
}
