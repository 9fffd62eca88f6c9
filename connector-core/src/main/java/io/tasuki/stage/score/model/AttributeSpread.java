package io.tasuki.stage.score.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tasuki.statistics.ranking.QuantileBins;
import io.tasuki.statistics.ranking.StabilityIndex;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How the training rows lay in one attribute, to tell how far others have moved away.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AttributeSpread.OfLevels.class, name = "levels"),
    @JsonSubTypes.Type(value = AttributeSpread.OfNumbers.class, name = "number")
})
public sealed interface AttributeSpread {

    String attribute();

    /// The population stability index; NaN when nobody is counted.
    ///
    /// @param now rows by value, [Column#BLANK] for a blank
    double drift(Map<String, Long> now);

    /// @param rows how many training rows had each level that was common enough, then how many had another
    record OfLevels(String attribute, List<String> levels, List<Long> rows) implements AttributeSpread {

        public OfLevels {
            levels = List.copyOf(levels);
            rows = List.copyOf(rows);
        }

        @Override
        public double drift(Map<String, Long> now) {
            long[] today = new long[levels.size() + 1];
            long unlisted = now.values().stream().mapToLong(Long::longValue).sum();
            for (int i = 0; i < levels.size(); i++) {
                today[i] = now.getOrDefault(levels.get(i), 0L);
                unlisted -= today[i];
            }
            today[levels.size()] = unlisted;
            return index(rows, today);
        }
    }

    /// @param edges where the training rows' tenths were cut, on the scale
    /// @param rows how many training rows lay in each tenth; blanks in none
    record OfNumbers(String attribute, Scale scale, List<Double> edges, List<Long> rows) implements AttributeSpread {

        public OfNumbers {
            edges = List.copyOf(edges);
            rows = List.copyOf(rows);
        }

        @Override
        public double drift(Map<String, Long> now) {
            long[] today = new long[rows.size()];
            now.forEach((value, count) -> {
                double number = scale.number(value);
                if (!Double.isNaN(number)) {
                    today[new QuantileBins(edges).bin(number)] += count;
                }
            });
            return index(rows, today);
        }
    }

    private static double index(List<Long> then, long[] now) {
        long[] before = then.stream().mapToLong(Long::longValue).toArray();
        boolean counted = Arrays.stream(before).sum() > 0 && Arrays.stream(now).sum() > 0;
        return counted ? StabilityIndex.of(before, now) : Double.NaN;
    }
}
