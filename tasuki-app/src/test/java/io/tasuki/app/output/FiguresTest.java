package io.tasuki.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void barsAreDrawnInEighths() {
        assertThat(Figures.bar(1, 4)).isEqualTo("████");
        assertThat(Figures.bar(0.5, 4)).isEqualTo("██");
        assertThat(Figures.bar(0.2, 4)).isEqualTo("▊");
        assertThat(Figures.bar(0, 4)).isEmpty();
        assertThat(Figures.bar(7, 4)).isEqualTo("████");
    }

    @Test
    void numbersReadTheSameInEveryLocale() {
        assertThat(Figures.count(1234567)).isEqualTo("1,234,567");
        assertThat(Figures.percent(0.160965)).isEqualTo("16.1 %");
        assertThat(Figures.percent(null)).isEqualTo("-");
        assertThat(Figures.seconds(3.25)).isEqualTo("3.3 s");
        assertThat(Figures.counted(1, "lead")).isEqualTo("1 lead");
        assertThat(Figures.counted(2000, "lead")).isEqualTo("2,000 leads");
    }
}
