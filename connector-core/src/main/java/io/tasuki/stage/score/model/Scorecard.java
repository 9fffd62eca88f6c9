package io.tasuki.stage.score.model;

import io.tasuki.statistics.logistic.Calibration;
import java.util.List;
import java.util.Optional;

/// A model that people can read: the logit of an average row, and what each value of each attribute adds to it.
///
/// @param baseLogit of an average training row
/// @param effects one for each attribute
/// @param calibration what the logits were straightened by; it is in them already
public record Scorecard(double baseLogit, List<AttributeEffect> effects, Calibration calibration) implements FittedModel {

    public Scorecard {
        effects = List.copyOf(effects);
    }

    @Override
    public Scorecard calibrated(Calibration by) {
        return new Scorecard(
                by.logit(baseLogit),
                effects.stream().map(effect -> effect.stretched(by.slope())).toList(),
                by);
    }

    @Override
    public List<AttributeSpread> spreads() {
        return effects.stream().map(AttributeEffect::spread).toList();
    }

    @Override
    public double[][] effects(List<Column> columns) {
        double[][] added = new double[effects.size()][];
        for (int i = 0; i < added.length; i++) {
            added[i] = columns.get(i).map(effects.get(i)::of);
        }
        return added;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }
}
