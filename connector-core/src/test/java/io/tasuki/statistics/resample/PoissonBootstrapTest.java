package io.tasuki.statistics.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.statistics.Interval;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PoissonBootstrapTest {

    private static final long SEED = 7;

    private static double[] each(double value, int times) {
        double[] values = new double[times];
        Arrays.fill(values, value);
        return values;
    }

    // A sum of n Poisson numbers of mean 1 has the standard deviation sqrt(n), so the interval's ends are known.
    @Test
    void theIntervalOfACountIsThatOfItsPoissonNumber() {
        Interval interval = new PoissonBootstrap(SEED).ofSum(each(1, 400));

        assertThat(interval.lo()).isCloseTo(400 - Interval.Z * 20, within(4.0));
        assertThat(interval.hi()).isCloseTo(400 + Interval.Z * 20, within(4.0));
    }

    @Test
    void itScalesWithWhatUnitsAdd() {
        Interval whole = new PoissonBootstrap(SEED).ofSum(each(1, 100));
        Interval quarter = new PoissonBootstrap(SEED).ofSum(each(0.25, 100));

        assertThat(quarter.lo()).isCloseTo(whole.lo() / 4, within(1e-9));
        assertThat(quarter.hi()).isCloseTo(whole.hi() / 4, within(1e-9));
    }

    @Test
    void theSameSeedGivesTheSameIntervalAndNothingHasNone() {
        assertThat(new PoissonBootstrap(SEED).ofSum(each(0.5, 10))).isEqualTo(new PoissonBootstrap(SEED).ofSum(each(0.5, 10)));
        assertThat(new PoissonBootstrap(SEED).ofSum(new double[0])).isEqualTo(new Interval(0, 0));
    }
}
