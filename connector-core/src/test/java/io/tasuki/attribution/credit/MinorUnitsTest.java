package io.tasuki.attribution.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MinorUnitsTest {

    private static final double[] THIRDS = {1 / 3.0, 1 / 3.0, 1 / 3.0};

    private static Stream<String> split(String amount, double[] weights, String currency) {
        return Stream.of(MinorUnits.split(new BigDecimal(amount), weights, currency)).map(BigDecimal::toPlainString);
    }

    @Test
    void theRemainderGoesToTheLargestAndAmongEqualsToTheFirst() {
        assertThat(split("100", THIRDS, "JPY")).containsExactly("34", "33", "33");
        assertThat(split("100", THIRDS, "USD")).containsExactly("33.34", "33.33", "33.33");
        assertThat(split("1", new double[] {0.1, 0.5, 0.4}, "KWD")).containsExactly("0.100", "0.500", "0.400");
        assertThat(split("-2", THIRDS, "JPY")).containsExactly("-1", "-1", "0");
    }

    @Test
    void anAmountIsRoundedToItsMinorUnitAndAnUnknownCurrencyHasTwoDigits() {
        assertThat(split("99.5", new double[] {1}, "JPY")).containsExactly("100");
        assertThat(split("0.005", new double[] {0.5, 0.5}, "")).containsExactly("0.01", "0.00");
    }

    @Test
    void whateverTheWeightsTheSharesAddUpAndNoneIsAWholeUnitOff() {
        SplittableRandom dice = new SplittableRandom(20261128);
        for (int round = 0; round < 5_000; round++) {
            double[] weights = dice.doubles(1 + dice.nextInt(9)).toArray();
            double sum = Arrays.stream(weights).sum();
            weights = Arrays.stream(weights).map(weight -> weight / sum).toArray();
            BigDecimal amount = BigDecimal.valueOf(dice.nextLong(1_000_000_000), 3);

            BigDecimal[] shares = MinorUnits.split(amount, weights, "USD");

            assertThat(Stream.of(shares).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("round %d", round)
                    .isEqualByComparingTo(amount.setScale(2, RoundingMode.HALF_UP));
            for (int place = 0; place < shares.length; place++) {
                assertThat(Math.abs(shares[place].doubleValue() - amount.doubleValue() * weights[place])).isLessThan(0.02);
            }
        }
    }
}
