package io.tasuki.statistics.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaQuantileTest {

    @ParameterizedTest
    @CsvSource({
        "0.025, 0.5, 0.5, 0.001541333133436012",
        "0.025, 0.5, 10.5, 4.7890433157581876e-05",
        "0.025, 3.7, 28.2, 0.03136090555496324",
        "0.025, 842.5, 7158.5, 0.09866831855370727",
        "0.025, 0.001, 5.0, 0.0",
        "0.025, 2000, 3, 0.9963959707519364",
        "0.5, 3.7, 28.2, 0.10796400151631029",
        "0.9, 0.5, 10.5, 0.12357420632868014",
        "0.975, 3.7, 28.2, 0.2455692175350076",
        "0.975, 842.5, 7158.5, 0.1121172444482827",
        "0.975, 0.001, 5.0, 1.259344328834959e-12",
        "0.975, 2000, 3, 0.9996908662912417"
    })
    void theQuantileEqualsTheReference(double probability, double alpha, double beta, double expected) {
        assertThat(new BetaQuantile(alpha, beta).at(probability)).isCloseTo(expected, within(1e-12));
    }
}
