package io.tasuki.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.statistics.rate.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanningTest {

    @Test
    void ofChancesThatAreAllTheSameTheCountIsBinomial() {
        Wins each = Counting.ofEach(DoubleStream.generate(() -> 0.07).limit(300).toArray());
        Wins known = Counting.known(300, 0.07);

        assertThat(each.mean()).isCloseTo(21, within(1e-10));
        for (int count = 0; count <= 60; count++) {
            assertThat(known.probability(count)).isCloseTo(each.probability(count), within(1e-13));
        }
    }

    @Test
    void aRateThatIsSureIsAKnownOne() {
        Wins sure = Counting.believed(200, new RateBelief(2e9, 8e9));

        assertThat(sure.atLeast(45)).isCloseTo(Counting.known(200, 0.2).atLeast(45), within(1e-6));
        assertThat(sure.variance()).isCloseTo(32, within(1e-4));
    }

    @Test
    void aPaceThatIsOnlyBelievedSpreadsFurtherThanOneThatIsSure() {
        Wins vague = Counting.coming(40, 10);
        Wins sure = Counting.coming(40, 1e9);

        assertThat(vague.mean()).isCloseTo(40, within(1e-9));
        assertThat(vague.variance()).isCloseTo(40 + 40 * 40 / 10.0, within(1e-6));
        assertThat(sure.variance()).isCloseTo(40, within(1e-3));
        assertThat(Counting.coming(0, 10).atLeast(1)).isZero();
    }

    @Test
    void nothingOrEverythingWonIsCertain() {
        assertThat(Counting.known(10, 0).atLeast(1)).isZero();
        assertThat(Counting.known(10, 1).probability(10)).isEqualTo(1);
        assertThat(Counting.ofEach().probability(0)).isEqualTo(1);
    }

    @Test
    void whereEitherOfTwoMayHoldBothCountAlike() {
        Wins either = Wins.oneOf(List.of(Counting.known(10, 0.1), Counting.known(1000, 0.5)));

        assertThat(either.mean()).isCloseTo((1 + 500) / 2.0, within(1e-9));
        assertThat(either.quantile(0.25)).isLessThan(5);
        assertThat(either.quantile(0.75)).isBetween(450, 550);
    }

    @Test
    void theEquallyLikelyPartsOfABeliefHaveItsMean() {
        RateBelief belief = RateBelief.after(new Proportion(12, 200));

        assertThat(DoubleStream.of(belief.parts(200)).average().orElseThrow()).isCloseTo(belief.mean(), within(1e-4));
        assertThat(belief.withMean(0.2).mean()).isCloseTo(0.2, within(1e-12));
        assertThat(belief.withMean(0.2).strength()).isCloseTo(201, within(1e-9));
    }

    @Test
    void aMeanPriceThatMayBeOffWidensTheRevenueButNotItsMean() {
        Wins wins = Counting.known(100, 0.3);
        Revenue sure = new Revenue(wins, UnitPrice.varying(1000, 500));
        Revenue unsure = new Revenue(wins, new UnitPrice(1000, 500, 150));

        assertThat(unsure.mean()).isEqualTo(sure.mean());
        assertThat(unsure.deviation()).isGreaterThan(sure.deviation());
        assertThat(unsure.interval(0.8).lo()).isLessThan(sure.interval(0.8).lo());
        assertThat(unsure.interval(0.8).hi()).isGreaterThan(sure.interval(0.8).hi());
    }

    @Test
    void aQuantileIsReachedWithTheRestOfTheProbability() {
        Revenue revenue = new Revenue(Counting.known(50, 0.2), UnitPrice.varying(1000, 500));

        for (double probability : new double[] {0.05, 0.25, 0.5, 0.9, 0.95}) {
            assertThat(revenue.reaches(revenue.quantile(probability))).isCloseTo(1 - probability, within(1e-6));
        }
        assertThat(new Revenue(Counting.known(10, 0.01), UnitPrice.fixed(10)).quantile(0.5)).isZero();
    }

    @Test
    void whatNoNumberReachesHasNoSmallest() {
        Meetings hopeless = new Meetings(new RateBelief(0.5, 1e7), UnitPrice.fixed(1), 1e6);

        assertThat(hopeless.fewest(0.9)).isEmpty();
        assertThat(Fewest.reaching(0.5, number -> 1)).hasValue(1);
    }

    @Test
    void theSmallestNumberIsTheSameWhereverItIsLookedForFirst() {
        for (int near : new int[] {1, 37, 4320, 4321, 4322, 60_000, Fewest.MOST}) {
            assertThat(Fewest.reaching(0.5, near, number -> number < 4321 ? 0 : 1)).as("near %s", near).hasValue(4321);
            assertThat(Fewest.reaching(0.5, near, number -> 1)).as("near %s", near).hasValue(1);
            assertThat(Fewest.reaching(0.5, near, number -> 0)).as("near %s", near).isEmpty();
        }
    }

    @Test
    void countsOfAnySizeAddUpToOneAboutTheirMean() {
        for (int trials : new int[] {1, 7, 1000, 150_000}) {
            for (double rate : new double[] {1e-6, 0.03, 0.5, 0.999}) {
                Wins wins = Counting.known(trials, rate);
                assertThat(wins.atLeast(0)).as("%s of %s", rate, trials).isCloseTo(1, within(1e-9));
                assertThat(wins.mean()).as("%s of %s", rate, trials).isCloseTo(trials * rate, within(1e-9 * trials));
            }
        }
        for (double mean : new double[] {0.01, 3, 40_000}) {
            assertThat(Counting.coming(mean, 12).mean()).as("%s", mean).isCloseTo(mean, within(1e-9 * mean));
        }
    }

    @Test
    void manyDealsAreRoundedToAGridAndTheErrorIsTold() {
        List<OpenPipeline.Deal> deals = IntStream.range(0, 300)
                .mapToObj(i -> new OpenPipeline.Deal(1000 + 137.31 * i + i * i * 0.77, 0.05 + 0.5 * (i % 10) / 10))
                .toList();

        OpenPipeline open = OpenPipeline.of(deals);

        assertThat(open.error()).isPositive().isLessThan(open.total() * 300 / 2 / 10_000);
        assertThat(open.atLeast(0)).isCloseTo(1, within(1e-9));
        assertThat(open.atLeast(open.weighted() - open.deviation())).isBetween(0.8, 0.88);
        assertThat(open.atLeast(open.weighted() + open.deviation())).isBetween(0.12, 0.2);
    }

    @Test
    void dealsOfOneValueAreCountedExactlyHoweverMany() {
        List<OpenPipeline.Deal> deals = new ArrayList<>();
        IntStream.range(0, 2000).forEach(i -> deals.add(new OpenPipeline.Deal(500, 0.1)));

        OpenPipeline open = OpenPipeline.of(deals);

        assertThat(open.error()).isZero();
        assertThat(open.atLeast(500 * 210.0)).isCloseTo(Counting.known(2000, 0.1).atLeast(210), within(1e-9));
    }
}
