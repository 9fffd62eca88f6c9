package io.tasuki.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.statistics.Interval;
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
        assertThat(Figures.percents(new Interval(0.0186, 0.0496), "–")).isEqualTo("1.9–5.0 %");
        assertThat(Figures.tenth(58)).isEqualTo("58");
        assertThat(Figures.tenth(1234.56)).isEqualTo("1,234.6");
        assertThat(Figures.rounded(1234567.8, "JPY")).isEqualTo("1,234,568 JPY");
        assertThat(Figures.rounded(0.12345, null)).isEqualTo("0.123");
        assertThat(Figures.seconds(3.25)).isEqualTo("3.3 s");
        assertThat(Figures.counted(1, "lead")).isEqualTo("1 lead");
        assertThat(Figures.counted(2000, "lead")).isEqualTo("2,000 leads");
    }
}
