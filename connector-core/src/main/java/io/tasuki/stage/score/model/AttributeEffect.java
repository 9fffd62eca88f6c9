package io.tasuki.stage.score.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tasuki.statistics.ranking.QuantileBins;
import io.tasuki.statistics.ranking.StabilityIndex;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What one attribute adds to the logit, beside the training rows' average: effects of all training rows sum to zero.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AttributeEffect.Levels.class, name = "levels"),
    @JsonSubTypes.Type(value = AttributeEffect.Numeric.class, name = "number")
})
public sealed interface AttributeEffect {

    String attribute();

    /// @param value [Column#BLANK] for a blank
    double of(String value);

    /// The same on a logit that is stretched by a factor.
    AttributeEffect stretched(double factor);

    /// How far the attribute has moved since the training rows (population stability index); NaN when nobody is counted.
    ///
    /// @param now rows by value
    double drift(Map<String, Long> now);

    /// One effect for each level that was common enough, one for all others.
    record Levels(String attribute, List<Level> levels, Level otherwise) implements AttributeEffect {

        public Levels {
            levels = List.copyOf(levels);
        }

        /// @param rows how many training rows had it
        public record Level(String value, double effect, long rows) {

            private Level stretched(double factor) {
                return new Level(value, effect * factor, rows);
            }
        }

        @Override
        public double of(String value) {
            return levels.stream()
                    .filter(level -> level.value().equals(value))
                    .findFirst()
                    .orElse(otherwise)
                    .effect();
        }

        @Override
        public Levels stretched(double factor) {
            return new Levels(
                    attribute,
                    levels.stream().map(level -> level.stretched(factor)).toList(),
                    otherwise.stretched(factor));
        }

        @Override
        public double drift(Map<String, Long> now) {
            long[] then = new long[levels.size() + 1];
            long[] today = new long[levels.size() + 1];
            long unlisted = now.values().stream().mapToLong(Long::longValue).sum();
            for (int i = 0; i < levels.size(); i++) {
                then[i] = levels.get(i).rows();
                today[i] = now.getOrDefault(levels.get(i).value(), 0L);
                unlisted -= today[i];
            }
            then[levels.size()] = otherwise.rows();
            today[levels.size()] = unlisted;
            return index(then, today);
        }
    }

    /// A straight line in the number.
    ///
    /// @param edges where the training rows' tenths were cut, on the scale
    /// @param rows how many training rows lay in each tenth; blanks in none
    record Numeric(String attribute, Line line, List<Double> edges, List<Long> rows) implements AttributeEffect {

        public Numeric {
            edges = List.copyOf(edges);
            rows = List.copyOf(rows);
        }

        @Override
        public double of(String value) {
            return line.at(line.scale().number(value));
        }

        @Override
        public Numeric stretched(double factor) {
            return new Numeric(attribute, line.stretched(factor), edges, rows);
        }

        @Override
        public double drift(Map<String, Long> now) {
            long[] today = new long[rows.size()];
            now.forEach((value, count) -> {
                double number = line.scale().number(value);
                if (!Double.isNaN(number)) {
                    today[new QuantileBins(edges).bin(number)] += count;
                }
            });
            return index(rows.stream().mapToLong(Long::longValue).toArray(), today);
        }
    }

    /// @param slope by one unit on the scale
    /// @param zero at zero on the scale
    /// @param ifBlank without a number
    record Line(Scale scale, double slope, double zero, double ifBlank) {

        double at(double number) {
            return Double.isNaN(number) ? ifBlank : zero + slope * number;
        }

        Line stretched(double factor) {
            return new Line(scale, slope * factor, zero * factor, ifBlank * factor);
        }
    }

    private static double index(long[] then, long[] now) {
        boolean counted = Arrays.stream(then).sum() > 0 && Arrays.stream(now).sum() > 0;
        return counted ? StabilityIndex.of(then, now) : Double.NaN;
    }
}
