package io.tasuki.stage.score.model;

import io.tasuki.statistics.logistic.LogisticModel;
import io.tasuki.statistics.logistic.SparseRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Turns attributes into columns of numbers: levels and scales are learnt from the training rows, and from nothing else.
public record Encoder(List<Encoding> encodings) {

    public Encoder {
        encodings = List.copyOf(encodings);
    }

    /// @param minLevel how many training rows a level needs for a column of its own
    /// @param scales by attribute; those that are not named have levels
    public static Encoder learn(List<Column> columns, int minLevel, Map<String, Scale> scales) {
        List<Encoding> encodings = new ArrayList<>();
        for (Column column : columns) {
            Scale scale = scales.getOrDefault(column.attribute(), Scale.LEVELS);
            encodings.add(
                    scale == Scale.LEVELS
                            ? LevelEncoding.learn(column, minLevel)
                            : NumberEncoding.learn(column, scale));
        }
        return new Encoder(encodings);
    }

    /// What each column is called: `attribute=level`, `attribute`, `attribute:missing`.
    public List<String> names() {
        return encodings.stream().flatMap(encoding -> encoding.names().stream()).toList();
    }

    /// @param columns of the same attributes in the same order
    public SparseRows encode(List<Column> columns) {
        SparseRows target = new SparseRows(names().size());
        List<Encoding.Filler> fillers = new ArrayList<>();
        int[] first = new int[encodings.size()];
        int next = 0;
        for (int i = 0; i < first.length; i++) {
            fillers.add(encodings.get(i).filler(columns.get(i)));
            first[i] = next;
            next += encodings.get(i).names().size();
        }
        int rows = columns.isEmpty() ? 0 : columns.getFirst().rows();
        for (int row = 0; row < rows; row++) {
            target.addRow();
            for (int i = 0; i < first.length; i++) {
                fillers.get(i).fill(row, target, first[i]);
            }
        }
        return target;
    }

    /// To which attribute each column belongs, by place.
    int[] owners() {
        return IntStream.range(0, encodings.size())
                .flatMap(place -> encodings.get(place).names().stream().mapToInt(name -> place))
                .toArray();
    }

    /// How the training rows lie in each attribute.
    List<AttributeSpread> spreads(List<Column> trained) {
        return IntStream.range(0, encodings.size())
                .mapToObj(place -> encodings.get(place).spread(trained.get(place)))
                .toList();
    }

    /// What a linear model says of each attribute.
    ///
    /// @param trained the columns of the training rows, and `rows` what they became
    List<AttributeEffect> effects(List<Column> trained, SparseRows rows, LogisticModel model) {
        double[] means = rows.means();
        List<AttributeEffect> effects = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < encodings.size(); i++) {
            int from = next;
            int width = encodings.get(i).names().size();
            double[] weights = model.weights().subList(from, from + width).stream().mapToDouble(Double::doubleValue).toArray();
            double[] centre = Arrays.copyOfRange(means, from, from + width);
            effects.add(encodings.get(i).effect(trained.get(i), weights, centre));
            next += width;
        }
        return effects;
    }
}
