package io.tasuki.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathModelTest {

    private static final long SEED = 20261128;
    private static final int CHANNELS = 5;

    @Test
    void everyModelGivesAwayAllWinsAndAllValue() {
        SplittableRandom dice = new SplittableRandom(SEED);
        for (int round = 0; round < 50; round++) {
            List<Path> paths = Stream.generate(() -> any(dice)).limit(1 + dice.nextInt(60)).toList();
            double wins = paths.stream().mapToLong(Path::conversions).sum();
            double value = paths.stream().mapToDouble(Path::value).sum();
            if (wins == 0) {
                continue;
            }
            for (PathModel model : models()) {
                paths.forEach(model::add);

                List<ChannelCredit> credits = model.credits();

                String about = model.getClass().getSimpleName() + ", seed " + SEED + ", round " + round;
                assertThat(credits.stream().mapToDouble(ChannelCredit::conversions).sum()).as(about).isCloseTo(wins, within(1e-9));
                assertThat(credits.stream().mapToDouble(ChannelCredit::value).sum()).as(about).isCloseTo(value, within(1e-9));
                assertThat(credits).as(about).allMatch(credit -> credit.conversions() > -1e-12 && credit.value() > -1e-9);
                for (Path path : paths) {
                    double[] shares = model.shares(path.channels());
                    assertThat(shares).as(about).hasSameSizeAs(path.channels());
                    assertThat(DoubleStream.of(shares).sum()).as(about).isCloseTo(1, within(1e-9));
                    assertThat(DoubleStream.of(shares).min().orElseThrow()).as(about).isNotNegative();
                }
            }
        }
    }

    private static Path any(SplittableRandom dice) {
        int[] channels = dice.ints(1 + dice.nextInt(7), 0, CHANNELS).toArray();
        int won = dice.nextInt(4);
        return new Path(channels, won, dice.nextInt(5), won == 0 ? 0 : dice.nextInt(1_000));
    }

    private static List<PathModel> models() {
        return List.of(
                new RuleTally(RuleModel.LINEAR, CHANNELS), new Shapley(CHANNELS), new LeaveOneOut(CHANNELS),
                new Markov(1, CHANNELS), new Markov(2, CHANNELS), new Markov(3, CHANNELS));
    }

    @Test
    void withoutAWinAChainKnowsNothing() {
        Markov chain = new Markov(1, 2);
        chain.add(new Path(new int[] {0, 1}, 0, 7, 0));

        assertThatThrownBy(chain::credits).isInstanceOf(ArithmeticException.class).hasMessage("no path was won");
    }

    @Test
    void aChannelWithoutWhichEverythingIsLostHasTheWholeEffect() {
        Markov chain = new Markov(1, 3);
        chain.add(new Path(new int[] {0, 1}, 3, 1, 30));
        chain.add(new Path(new int[] {2, 1}, 1, 1, 10));

        List<Markov.Removal> removals = chain.removals();

        assertThat(removals.get(1)).isEqualTo(new Markov.Removal(1, 1));
        assertThat(removals.get(0).conversions()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(removals.get(2).conversions()).isCloseTo(2.0 / 6, within(1e-12));
    }

    // The example of a published package (snowplow's dbt package for fractribution), with the credits it publishes.
    // Channels: direct, organic search, video, referral, paid search, unmatched.
    @Test
    void leavingOutOneTouchAgreesWithThePublishedExample() {
        LeaveOneOut model = new LeaveOneOut(6);
        List.of(
                        new Path(new int[] {0}, 3, 25, 94.42),
                        new Path(new int[] {1}, 1, 26, 66.5),
                        new Path(new int[] {3, 0}, 0, 1, 0),
                        new Path(new int[] {2}, 1, 2, 200),
                        new Path(new int[] {1, 4}, 0, 2, 0),
                        new Path(new int[] {3}, 0, 2, 0),
                        new Path(new int[] {1, 0}, 1, 1, 140),
                        new Path(new int[] {4}, 0, 1, 0),
                        new Path(new int[] {5}, 0, 1, 0))
                .forEach(model::add);

        List<ChannelCredit> credits = model.credits();

        assertThat(credits.get(0).conversions()).isCloseTo(3.540958269066, within(1e-6));
        assertThat(credits.get(0).value()).isCloseTo(170.154157651304, within(1e-6));
        assertThat(credits.get(1).conversions()).isCloseTo(1.459041731664, within(1e-6));
        assertThat(credits.get(1).value()).isCloseTo(130.765842349304, within(1e-6));
        assertThat(credits.get(2)).isEqualTo(new ChannelCredit(1, 200));
        assertThat(credits.get(3)).isEqualTo(new ChannelCredit(0, 0));
    }
}
