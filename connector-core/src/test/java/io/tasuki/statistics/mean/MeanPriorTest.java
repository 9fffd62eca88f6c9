package io.tasuki.statistics.mean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeanPriorTest {

    // 1, 3 | 7, 9: within 2, mean square between 36, n0 2.
    @Test
    void varianceIsSplitAsTheAnalysisOfVarianceDoes() {
        MeanPrior prior = MeanPrior.fit(List.of(new Group(2, 2, 2), new Group(2, 8, 2)));

        assertThat(prior.within()).isEqualTo(2);
        assertThat(prior.between()).isEqualTo(17);
        assertThat(prior.mean()).isCloseTo(5, within(1e-12));
        assertThat(prior.shrink(new Group(2, 8, 2))).isCloseTo((34 * 8 + 2 * 5) / 36.0, within(1e-12));
        assertThat(prior.shrink(new Group(0, 0, 0))).isCloseTo(5, within(1e-12));
    }

    @Test
    void groupsThatDifferNoMoreThanByChanceHaveOneMean() {
        MeanPrior prior = MeanPrior.fit(List.of(new Group(2, 4, 32), new Group(4, 5, 64)));

        assertThat(prior.between()).isZero();
        assertThat(prior.shrink(new Group(2, 4, 32))).isCloseTo(28.0 / 6, within(1e-12));
    }

    @Test
    void oneGroupOrOneNumberInEachSaysNothingOfGroups() {
        assertThat(MeanPrior.fit(List.of(new Group(5, 4, 3)))).isEqualTo(new MeanPrior(4, 0, 0));
        assertThat(MeanPrior.fit(List.of(new Group(1, 4, 0), new Group(1, 8, 0)))).isEqualTo(new MeanPrior(6, 0, 0));
        assertThat(MeanPrior.fit(List.of())).isEqualTo(new MeanPrior(0, 0, 0));
    }

    @Test
    void squaresAboutACentreBecomeSquaresAboutTheMean() {
        // 1, 3 about 10.
        assertThat(Group.of(2, 4, 81 + 49, 10)).isEqualTo(new Group(2, 2, 2));
    }

    @Test
    void shrunkMeansAreNearerToTheTruthThanPlainOnes() {
        Random random = new Random(20261128);
        double plain = 0;
        double shrunk = 0;
        for (int world = 0; world < 200; world++) {
            List<Double> truth = new ArrayList<>();
            List<Group> groups = new ArrayList<>();
            for (int group = 0; group < 20; group++) {
                truth.add(100 + 10 * random.nextGaussian());
                groups.add(draw(random, truth.getLast(), 2 + random.nextInt(20)));
            }
            MeanPrior prior = MeanPrior.fit(groups);
            for (int group = 0; group < 20; group++) {
                plain += Math.pow(groups.get(group).mean() - truth.get(group), 2);
                shrunk += Math.pow(prior.shrink(groups.get(group)) - truth.get(group), 2);
            }
        }
        assertThat(shrunk).isLessThan(0.6 * plain);
    }

    private static Group draw(Random random, double mean, int size) {
        double[] numbers = random.doubles(size).map(any -> mean + 40 * random.nextGaussian()).toArray();
        double sum = 0;
        double about = 0;
        for (double number : numbers) {
            sum += number;
            about += (number - 100) * (number - 100);
        }
        return Group.of(size, sum, about, 100);
    }
}
