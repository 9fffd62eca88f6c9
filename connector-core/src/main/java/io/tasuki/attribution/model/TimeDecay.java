package io.tasuki.attribution.model;

/// A touch counts half as much for each half-life that it lies before the end of the journey.
///
/// @param halfLifeDays in days, above 0
record TimeDecay(double halfLifeDays) implements Rule {

    TimeDecay {
        if (!(halfLifeDays > 0)) {
            throw new IllegalArgumentException("a half-life is longer than no time");
        }
    }

    @Override
    public double[] weights(Journey journey) {
        // Measured from the latest touch, for a journey that lies long back would vanish in rounding.
        double latest = Double.POSITIVE_INFINITY;
        for (int place = 0; place < journey.touches(); place++) {
            latest = Math.min(latest, journey.daysBefore().applyAsDouble(place));
        }
        double[] weights = new double[journey.touches()];
        double sum = 0;
        for (int place = 0; place < weights.length; place++) {
            weights[place] = Math.pow(2, (latest - journey.daysBefore().applyAsDouble(place)) / halfLifeDays);
            sum += weights[place];
        }
        for (int place = 0; place < weights.length; place++) {
            weights[place] /= sum;
        }
        return weights;
    }
}
