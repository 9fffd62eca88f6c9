package io.tasuki.stage.score.model;

import io.tasuki.statistics.ranking.QuantileBins;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// A number in standard deviations from its mean, blanks filled with the median, and a column that says so when the
/// training rows had blanks. A number that never varies has no column.
///
/// @param median of the training rows that are not blank, on the scale
/// @param mean after filling
/// @param deviation of the population, after filling
record NumberEncoding(String attribute, Scale scale, double median, double mean, double deviation, boolean blanks)
        implements Encoding {

    private static final int BINS = 10;

    static NumberEncoding learn(Column column, Scale scale) {
        double[] numbers = column.map(scale::number);
        double[] told = told(numbers);
        double median = told.length == 0 ? 0 : median(told);
        double[] filled = filled(numbers, median);
        double mean = Arrays.stream(filled).average().orElse(0);
        double variance = Arrays.stream(filled).map(number -> (number - mean) * (number - mean)).average().orElse(0);
        return new NumberEncoding(
                column.attribute(), scale, median, mean, Math.sqrt(variance), told.length < numbers.length);
    }

    private boolean varies() {
        return deviation > 0;
    }

    @Override
    public List<String> names() {
        return Stream.concat(
                        varies() ? Stream.of(attribute) : Stream.of(),
                        blanks ? Stream.of(attribute + ":missing") : Stream.of())
                .toList();
    }

    @Override
    public Filler filler(Column column) {
        double[] numbers = column.map(scale::number);
        return (row, target, first) -> {
            boolean blank = Double.isNaN(numbers[row]);
            if (varies()) {
                target.set(first, ((blank ? median : numbers[row]) - mean) / deviation);
            }
            if (blanks && blank) {
                target.set(first + (varies() ? 1 : 0), 1);
            }
        };
    }

    @Override
    public AttributeEffect effect(Column trained, double[] weights, double[] centre) {
        double slope = varies() ? weights[0] / deviation : 0;
        int missing = varies() ? 1 : 0;
        double ifBlank = blanks ? weights[missing] : 0;
        double zero = -slope * mean - ifBlank * (blanks ? centre[missing] : 0) - (varies() ? weights[0] * centre[0] : 0);
        double[] told = told(trained.map(scale::number));
        QuantileBins bins = told.length == 0 ? new QuantileBins(List.of()) : QuantileBins.of(told, BINS);
        return new AttributeEffect.Numeric(
                attribute,
                new AttributeEffect.Line(scale, slope, zero, zero + slope * median + ifBlank),
                bins.edges(),
                Arrays.stream(bins.counts(told)).boxed().toList());
    }

    private static double[] told(double[] numbers) {
        return Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).toArray();
    }

    private static double[] filled(double[] numbers, double median) {
        return DoubleStream.of(numbers).map(number -> Double.isNaN(number) ? median : number).toArray();
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
