package io.tasuki.statistics.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.0, 0.2775327998628892",
        "1, 10, 0.017876213095072868, 0.4041500267952385",
        "5, 5, 0.5655175352168251, 1.0",
        "0, 1, 0.0, 0.7934506856227626",
        "15, 493, 0.018523723985031416, 0.04958947031445481",
        "842, 8000, 0.09871382834881832, 0.11216509366688394",
        "50, 100, 0.4038315303659956, 0.5961684696340044"
    })
    void theIntervalEqualsTheReference(long won, long of, double lo, double hi) {
        Interval interval = Wilson.interval(new Proportion(won, of));

        assertThat(interval.lo()).isCloseTo(lo, within(1e-12));
        assertThat(interval.hi()).isCloseTo(hi, within(1e-12));
    }

    @Test
    void ofNothingAnythingIsPossible() {
        assertThat(Wilson.interval(new Proportion(0, 0))).isEqualTo(new Interval(0, 1));
    }

    @Test
    void manyTrialsDoNotOverflow() {
        assertThat(Wilson.interval(new Proportion(2_000_000_000L, 4_000_000_000L)).lo()).isBetween(0.49998, 0.5);
    }
}
