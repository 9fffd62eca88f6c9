package io.tasuki.stage.score.model;

import io.tasuki.stage.score.model.AttributeEffect.Levels.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A column for each level that is common enough, in code-point order, and one for the others together when there are any.
/// No level is dropped. A level never seen is one of the others; without others it is all zeros.
record LevelEncoding(String attribute, List<String> levels) implements Encoding {

    static final String OTHER = "(other)";

    static LevelEncoding learn(Column column, int minLevel) {
        Map<String, Long> counts = column.counts();
        List<String> kept = new ArrayList<>(counts.keySet());
        kept.removeIf(level -> counts.getOrDefault(level, 0L) < minLevel);
        if (kept.size() < counts.size() && !kept.contains(OTHER)) {
            kept.add(OTHER);
        }
        kept.sort(LevelEncoding::byCodePoint);
        return new LevelEncoding(column.attribute(), List.copyOf(kept));
    }

    // Java's own order puts characters beyond the basic plane before some of those within.
    private static int byCodePoint(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    @Override
    public List<String> names() {
        return levels.stream().map(level -> attribute + "=" + level).toList();
    }

    @Override
    public Filler filler(Column column) {
        Map<String, Integer> places = places();
        int otherwise = places.getOrDefault(OTHER, -1);
        double[] place = column.map(value -> places.getOrDefault(value, otherwise));
        return (row, target, first) -> {
            if (place[row] >= 0) {
                target.set(first + (int) place[row], 1);
            }
        };
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        levels.forEach(level -> places.put(level, places.size()));
        return places;
    }

    @Override
    public AttributeEffect effect(Column trained, double[] weights, double[] centre) {
        double mean = IntStream.range(0, weights.length).mapToDouble(i -> weights[i] * centre[i]).sum();
        Map<String, Long> counts = trained.counts();
        long listed = levels.stream().mapToLong(level -> counts.getOrDefault(level, 0L)).sum();
        List<Level> known = new ArrayList<>();
        Level otherwise = new Level(OTHER, -mean, trained.rows() - listed);
        for (int i = 0; i < weights.length; i++) {
            Level level = new Level(levels.get(i), weights[i] - mean, counts.getOrDefault(levels.get(i), 0L));
            if (level.value().equals(OTHER)) {
                otherwise = new Level(OTHER, level.effect(), otherwise.rows() + level.rows());
            } else {
                known.add(level);
            }
        }
        return new AttributeEffect.Levels(attribute, known, otherwise);
    }
}
