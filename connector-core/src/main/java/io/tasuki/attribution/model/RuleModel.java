package io.tasuki.attribution.model;

import static io.tasuki.attribution.model.Milestone.CLOSE;
import static io.tasuki.attribution.model.Milestone.FIRST_TOUCH;
import static io.tasuki.attribution.model.Milestone.LAST_TOUCH;
import static io.tasuki.attribution.model.Milestone.LEAD;
import static io.tasuki.attribution.model.Milestone.OPPORTUNITY;

import java.util.Locale;

/// The rules that people know by name.
@SuppressWarnings("ImmutableEnumChecker") // each is a record of numbers
public enum RuleModel implements Rule {
    FIRST(MilestoneRule.of(0, 1, FIRST_TOUCH)),
    LAST(MilestoneRule.of(0, 1, LAST_TOUCH)),
    LINEAR(MilestoneRule.of(1, 0)),
    U_SHAPE(MilestoneRule.of(0.2, 0.4, FIRST_TOUCH, LEAD)),
    W_SHAPE(MilestoneRule.of(0.1, 0.3, FIRST_TOUCH, LEAD, OPPORTUNITY)),
    FULL_PATH(MilestoneRule.of(0.1, 0.225, FIRST_TOUCH, LEAD, OPPORTUNITY, CLOSE)),
    J_SHAPE(MilestoneRule.of(0.2, 0.2, FIRST_TOUCH).and(LAST_TOUCH, 0.6)),
    INVERSE_J(MilestoneRule.of(0.2, 0.6, FIRST_TOUCH).and(LAST_TOUCH, 0.2)),
    /// With a half-life of a week.
    TIME_DECAY(new TimeDecay(7));

    private final Rule rule;

    RuleModel(Rule rule) {
        this.rule = rule;
    }

    /// As people type it, for instance `u_shape`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public double[] weights(Journey journey) {
        return rule.weights(journey);
    }
}
