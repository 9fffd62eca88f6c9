package io.tasuki.stage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.statistics.mean.Group;
import io.tasuki.statistics.rate.BetaBinomial;
import io.tasuki.statistics.rate.BetaPrior;
import io.tasuki.statistics.rate.Proportion;
import io.tasuki.statistics.rate.Wilson;
import io.tasuki.statistics.survival.AalenJohansen;
import io.tasuki.statistics.survival.Ends;
import io.tasuki.statistics.survival.LifeTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What 95 % means, over a thousand worlds whose truth is known. Seeds are fixed: the answers are too.
class HonestyTest {

    private static final long SEED = 20261128;
    private static final int WORLDS = 1_000;

    @Test
    void whereNothingDiffersHardlyAnyReportSaysThatSomethingDoes() {
        int[] sizes = {2, 4, 8, 16, 30};

        long flagged = worlds(SEED, random -> {
            Map<String, List<CountedLevel>> levels = new LinkedHashMap<>();
            for (int size : sizes) {
                levels.put("attribute of " + size, nothing(random, size));
            }
            return Comparison.of(levels).stream().anyMatch(attribute -> attribute.verdict() == Verdict.DIFFERENT);
        });

        System.out.printf("nulls, seed %d: %d of %d reports flag anything%n", SEED, flagged, WORLDS);
        assertThat(flagged).isLessThanOrEqualTo(WORLDS / 20);
    }

    // 2,000 handoffs at 15 %, spread unevenly over the levels.
    private static List<CountedLevel> nothing(Random random, int levels) {
        long[] won = new long[levels];
        long[] all = new long[levels];
        for (int i = 0; i < 2_000; i++) {
            int level = (int) (levels * Math.pow(random.nextDouble(), 1.5));
            all[level]++;
            won[level] += random.nextDouble() < 0.15 ? 1 : 0;
        }
        return IntStream.range(0, levels)
                .filter(i -> all[i] > 0)
                .mapToObj(i -> new CountedLevel(
                        "level " + i,
                        new Counts(all[i], won[i], 0, all[i] - won[i], 0),
                        new Wins(null, Group.of(0, 0, 0, 0))))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"60, 0.3", "200, 0.12", "1000, 0.03", "4000, 0.23"})
    void theIntervalOfARateHoldsItNinetyFiveTimesInAHundred(int handoffs, double rate) {
        long covered = worlds(SEED + handoffs, random -> {
            long won = IntStream.range(0, handoffs).filter(i -> random.nextDouble() < rate).count();
            return Wilson.interval(new Proportion(won, handoffs)).contains(rate);
        });

        covers("Wilson, " + handoffs + " at " + rate, covered);
        assertThat(covered).isBetween(930L, 970L);
    }

    @ParameterizedTest
    @CsvSource({"30", "90", "180"})
    void theIntervalOfACurveHoldsItNinetyFiveTimesInAHundred(int day) {
        double truth = 0.25 * (1 - Math.exp(-Math.pow(day / 75.0, 1.2)));

        long covered = worlds(SEED + day, random -> new AalenJohansen(pipeline(random))
                .at(day)
                .events()
                .interval()
                .contains(truth));

        covers("Aalen-Johansen, day " + day, covered);
        assertThat(covered).isBetween(930L, 970L);
    }

    // 600 handoffs of 400 days: a quarter is won, the others lost, after days of their own; the youngest are open.
    private static LifeTable pipeline(Random random) {
        List<Ends> ends = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            boolean won = random.nextDouble() < 0.25;
            double exponential = -Math.log(1 - random.nextDouble());
            int days = Math.max(1, (int) Math.ceil(won ? 75 * Math.pow(exponential, 1 / 1.2) : 60 * exponential));
            int age = random.nextInt(400);
            ends.add(days > age ? new Ends(age, 0, 0, 1) : new Ends(days, won ? 1 : 0, won ? 0 : 1, 0));
        }
        return LifeTable.of(ends);
    }

    /// The interval takes the prior for known, so it is a little narrow where levels are few.
    @ParameterizedTest
    @CsvSource({"8", "40"})
    void theShrunkIntervalHoldsMostOfTheTruth(int levels) {
        Random random = new Random(SEED + levels);
        long covered = 0;
        long all = 0;
        for (int world = 0; world < WORLDS / 5; world++) {
            double[] truth = IntStream.range(0, levels).mapToDouble(i -> beta(random)).toArray();
            List<Proportion> counted = IntStream.range(0, levels).mapToObj(i -> draw(random, truth[i])).toList();
            BetaPrior prior = BetaBinomial.fit(counted);
            for (int i = 0; i < levels; i++) {
                covered += prior.shrink(counted.get(i)).interval().contains(truth[i]) ? 1 : 0;
            }
            all += levels;
        }

        System.out.printf("shrunk interval, %d levels, seed %d: covers %d of %d = %.1f %%%n", levels, SEED + levels, covered, all, 100.0 * covered / all);
        assertThat((double) covered / all).isBetween(0.85, 0.97);
    }

    private static Proportion draw(Random random, double rate) {
        int handoffs = 20 + random.nextInt(300);
        return new Proportion(IntStream.range(0, handoffs).filter(i -> random.nextDouble() < rate).count(), handoffs);
    }

    // Beta(3, 17): the third smallest of 19 uniform numbers.
    private static double beta(Random random) {
        return random.doubles(19).sorted().skip(2).findFirst().orElseThrow();
    }

    private static long worlds(long seed, Predicate<Random> holds) {
        Random random = new Random(seed);
        return IntStream.range(0, WORLDS).filter(world -> holds.test(random)).count();
    }

    private static void covers(String what, long covered) {
        System.out.printf("%s: covers %.1f %% of %d%n", what, 100.0 * covered / WORLDS, WORLDS);
    }
}
