package io.tasuki.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.plan.LabelLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "EN, handoff_weekday, 0, Monday",
        "EN, handoff_weekday, 6, Sunday",
        "JA, handoff_weekday, 0, 月曜日",
        "JA, handoff_weekday, 6, 日曜日",
        "JA, handoff_weekday, (blank), (blank)",
        "EN, floor, 0, 0",
        "EN, floor, 'a\nb', a\\nb"
    })
    void aWeekdayIsToldByItsNameAndAllElseAsItStands(LabelLanguage language, String attribute, String value, String told) {
        assertThat(new Words("score", language).value(attribute, value)).isEqualTo(told);
    }
}
