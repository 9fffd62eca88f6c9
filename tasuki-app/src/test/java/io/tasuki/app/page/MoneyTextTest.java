package io.tasuki.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ja | JPY | 1234567 | ¥1,234,567 | 123万円",
        "ja | JPY | 999999 | ¥999,999 | ¥999,999",
        "ja | JPY | 12345678 | ¥12,345,678 | 1,235万円",
        "ja | JPY | 123456789 | ¥123,456,789 | 1億2,346万円",
        "ja | JPY | 200000000 | ¥200,000,000 | 2億円",
        "ja | JPY | -2500000 | -¥2,500,000 | -250万円",
        "ja | USD | 2500000 | $2,500,000 | $2,500,000",
        "en | JPY | 2500000 | ¥2,500,000 | ¥2,500,000",
        "en | USD | 12.5 | $12.50 | $12.50",
        "en | USD | 0 | $0 | $0"
    })
    void moneyIsToldAsTheLanguageCountsIt(String language, String currency, double amount, String exact, String large) {
        MoneyText money = new MoneyText(language.equals("ja") ? Locale.JAPAN : Locale.US, currency);

        assertThat(money.exact(amount)).isEqualTo(exact);
        assertThat(money.large(amount)).isEqualTo(large);
    }

    @Test
    void withoutACurrencyOnlyTheNumberIsTold() {
        @Nullable String none = null;

        assertThat(new MoneyText(Locale.JAPAN, none).exact(1_234_567)).isEqualTo("1,234,567");
    }
}
