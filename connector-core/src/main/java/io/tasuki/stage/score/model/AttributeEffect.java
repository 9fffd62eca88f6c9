package io.tasuki.stage.score.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

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

    /// How the training rows lay in it.
    AttributeSpread spread();

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
        public AttributeSpread spread() {
            return new AttributeSpread.OfLevels(
                    attribute,
                    levels.stream().map(Level::value).toList(),
                    Stream.concat(levels.stream(), Stream.of(otherwise)).map(Level::rows).toList());
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
        public AttributeSpread spread() {
            return new AttributeSpread.OfNumbers(attribute, line.scale(), edges, rows);
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
}
