package io.tasuki.sandbox.generate.tell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A lead attribute whose levels have planted effects on the odds of winning, in logits.
public record Attribute(String name, List<Level> levels) {

    public record Level(String value, int weight, double effect) {}

    /// All attributes of every world, in the order of their columns.
    public static List<Attribute> all() {
        Map<String, List<Level>> levels = new LinkedHashMap<>();
        Lines.of("attributes.csv")
                .forEach(line -> levels.computeIfAbsent(line.getField("attribute"), name -> new ArrayList<>())
                        .add(new Level(
                                line.getField("level"),
                                Integer.parseInt(line.getField("weight")),
                                Double.parseDouble(line.getField("effect")))));
        return levels.entrySet().stream()
                .map(entry -> new Attribute(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    public Level draw(Dice dice) {
        int total = levels.stream().mapToInt(Level::weight).sum();
        int rest = dice.between(1, total);
        for (Level level : levels) {
            rest -= level.weight();
            if (rest <= 0) {
                return level;
            }
        }
        throw new IllegalStateException("the weights of " + name + " do not add up");
    }
}
