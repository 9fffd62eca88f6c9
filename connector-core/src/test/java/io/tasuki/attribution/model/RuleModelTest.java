package io.tasuki.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleModelTest {

    private static final long SEED = 20261128;

    @ParameterizedTest
    @CsvFileSource(resources = "rule-weights.csv", delimiter = ';', nullValues = "-")
    void aRuleWeighsTouchesByTheirMilestones(
            int touches, Integer lead, Integer opportunity, Integer close, RuleModel model, String weights) {
        Journey journey = new Journey(touches, place(lead), place(opportunity), place(close), touch -> 0);

        double[] ours = model.weights(journey);

        assertThat(ours).containsExactly(
                Arrays.stream(weights.split(" ", -1)).mapToDouble(Double::parseDouble).toArray(), within(1e-9));
    }

    private static OptionalInt place(Integer milestone) {
        return milestone == null ? OptionalInt.empty() : OptionalInt.of(milestone);
    }

    @Test
    void aTouchHalvesWithEachHalfLife() {
        double[] days = {30, 21, 14, 7, 3.5, 0};
        double[] expected = {
            0.019469656385959204, 0.04746755395430726, 0.09493510790861452, 0.18987021581722904, 0.2685170342994319,
            0.3797404316344581
        };

        double[] ours = RuleModel.TIME_DECAY.weights(timed(days, 0));

        assertThat(ours).containsExactly(expected, within(1e-12));
    }

    @Test
    void aJourneyOfLongAgoDecaysLikeOneOfToday() {
        double[] days = {30, 7, 0};

        double[] longAgo = RuleModel.TIME_DECAY.weights(timed(days, 100_000));

        assertThat(longAgo).containsExactly(RuleModel.TIME_DECAY.weights(timed(days, 0)), within(1e-9));
    }

    private static Journey timed(double[] days, double more) {
        OptionalInt unknown = OptionalInt.empty();
        return new Journey(days.length, unknown, unknown, unknown, touch -> days[touch] + more);
    }

    @ParameterizedTest
    @EnumSource(RuleModel.class)
    void whateverTheJourneyAllCreditIsGivenAwayOnce(RuleModel model) {
        SplittableRandom dice = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            Journey journey = any(dice);

            double[] weights = model.weights(journey);

            assertThat(weights).as("%s of %s, seed %d", model, journey, SEED).hasSize(journey.touches());
            assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(weights).sum()).as("%s of %s, seed %d", model, journey, SEED).isCloseTo(1, within(1e-12));
        }
    }

    private static Journey any(SplittableRandom dice) {
        int touches = 1 + dice.nextInt(12);
        double first = dice.nextInt(1_000);
        return new Journey(
                touches, perhaps(dice, touches), perhaps(dice, touches), perhaps(dice, touches), touch -> first - touch);
    }

    private static OptionalInt perhaps(SplittableRandom dice, int touches) {
        return dice.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(dice.nextInt(touches));
    }

    @Test
    void aMilestoneBeyondTheJourneyIsRefused() {
        OptionalInt none = OptionalInt.empty();

        assertThatThrownBy(() -> new Journey(3, none, OptionalInt.of(3), none, touch -> 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("opportunity lies on touch 3 of 3");
    }
}
