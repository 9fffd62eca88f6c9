package io.tasuki.statistics.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// The expected numbers come from scipy, which stops about 5e-7 short of the summit: hence the tolerances.
class BetaBinomialTest {

    private static final Percentage FITTED = Percentage.withPercentage(1e-4);

    @Test
    void aSmallTableIsFittedAsTheReferenceFitsIt() {
        List<Proportion> levels = levels(2, 10, 0, 5, 9, 40, 14, 100, 3, 8, 40, 160, 1, 30, 7, 22);

        BetaPrior prior = BetaBinomial.fit(levels);

        assertThat(at(levels, prior).newtonStep()).as("way left to the summit").containsExactly(new double[] {0, 0}, within(1e-9));
        assertThat(prior.alpha()).isCloseTo(7.267307775424867, FITTED);
        assertThat(prior.beta()).isCloseTo(29.867797927505634, FITTED);
        assertThat(prior.pooled()).isFalse();
        shrunk(prior, levels.get(0), 0.19661158360038847, 0.09747765171540083, 0.3200573396222987);
        shrunk(prior, levels.get(1), 0.1724763152764424, 0.07564065013538214, 0.29862051876940077);
        shrunk(prior, levels.get(5), 0.2397711336440175, 0.18292595936294628, 0.30161609259437594);
    }

    @Test
    void leadsByOriginAreFittedAsTheReferenceFitsThem() {
        List<Proportion> levels = levels(
                14, 60, 56, 499, 6, 118, 15, 493, 271, 2296, 4, 150, 3, 65, 195, 1586, 24, 284, 75, 1350, 179, 1099);

        BetaPrior prior = BetaBinomial.fit(levels);

        assertThat(prior.alpha()).isCloseTo(2.941144741862678, FITTED);
        assertThat(prior.beta()).isCloseTo(28.372420437420175, FITTED);
        shrunk(prior, levels.get(0), 0.1855271416530594, 0.11312432452190839, 0.27095633050994733);
        shrunk(prior, levels.get(3), 0.03421834934926377, 0.020423162911204842, 0.0513671520398295);
        shrunk(prior, levels.get(10), 0.1609651961604162, 0.14012820507807336, 0.1829383833037779);
    }

    @Test
    void leadsBySourceAreFittedAsTheReferenceFitsThem() {
        List<Proportion> levels = levels(124, 508, 220, 1069, 41, 414, 115, 743, 124, 424, 210, 483, 43, 384, 212, 629);

        BetaPrior prior = BetaBinomial.fit(levels);

        assertThat(prior.alpha()).isCloseTo(3.626557954826059, FITTED);
        assertThat(prior.beta()).isCloseTo(11.791706847758014, FITTED);
        shrunk(prior, levels.get(2), 0.10392328788190268, 0.07689318274390049, 0.1344443087247978);
        shrunk(prior, levels.get(5), 0.42860900781683897, 0.3854970548482139, 0.4722636785089539);
    }

    @Test
    void levelsThatDifferNoMoreThanByChanceArePooled() {
        BetaPrior prior = BetaBinomial.fit(levels(10, 100, 21, 200, 29, 300, 41, 400));

        assertThat(prior).isEqualTo(new BetaPrior(101000, 899000, true));
    }

    @Test
    void aSingleLevelIsPooled() {
        assertThat(BetaBinomial.fit(levels(3, 20))).isEqualTo(new BetaPrior(150000, 850000, true));
    }

    @Test
    void levelsOfOneTrialEachArePooled() {
        assertThat(BetaBinomial.fit(levels(1, 1, 0, 1, 0, 1, 0, 1)).pooled()).isTrue();
    }

    @Test
    void withoutAnySuccessEveryLevelIsPooledNearZero() {
        List<Proportion> levels = levels(0, 100, 0, 99);

        BetaPrior prior = BetaBinomial.fit(levels);

        assertThat(prior.pooled()).isTrue();
        assertThat(prior.shrink(levels.getFirst()).mean()).isBetween(0.0, 0.01);
    }

    @Test
    void withNothingButSuccessesEveryLevelIsPooledNearOne() {
        assertThat(BetaBinomial.fit(levels(10, 10, 3, 3)).alpha()).isGreaterThan(900_000);
    }

    @Test
    void noNeighbourOfTheFitIsMoreLikely() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Proportion> levels = IntStream.range(0, 2 + random.nextInt(30))
                    .mapToObj(i -> {
                        int of = 1 + random.nextInt(1 << random.nextInt(12));
                        return new Proportion((long) (of * Math.pow(random.nextDouble(), 2)), of);
                    })
                    .toList();
            BetaPrior prior = BetaBinomial.fit(levels);
            if (!prior.pooled()) {
                MarginalLikelihood fit = at(levels, prior);
                for (double by : new double[] {-0.5, -0.01, 0.01, 0.5}) {
                    assertThat(fit.moved(by, 0).value()).as("seed %s round %s", seed, round).isLessThanOrEqualTo(fit.value() + 1e-9);
                    assertThat(fit.moved(0, by).value()).as("seed %s round %s", seed, round).isLessThanOrEqualTo(fit.value() + 1e-9);
                }
            }
        }
    }

    private static MarginalLikelihood at(List<Proportion> levels, BetaPrior prior) {
        return new MarginalLikelihood.Data(levels)
                .at(Math.log(prior.alpha() / prior.beta()), Math.log(prior.alpha() + prior.beta()));
    }

    private static void shrunk(BetaPrior prior, Proportion level, double mean, double lo, double hi) {
        Shrunk shrunk = prior.shrink(level);
        assertThat(shrunk.mean()).isCloseTo(mean, within(1e-7));
        assertThat(shrunk.interval().lo()).isCloseTo(lo, within(1e-7));
        assertThat(shrunk.interval().hi()).isCloseTo(hi, within(1e-7));
    }

    private static List<Proportion> levels(int... successesAndTrials) {
        List<Proportion> levels = new ArrayList<>();
        for (int i = 0; i < successesAndTrials.length; i += 2) {
            levels.add(new Proportion(successesAndTrials[i], successesAndTrials[i + 1]));
        }
        return levels;
    }
}
