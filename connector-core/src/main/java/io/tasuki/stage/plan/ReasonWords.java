package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.stage.measure.BuiltIn;
import java.util.Locale;
import java.util.stream.IntStream;

/// How the reasons of a score are worded; each sentence has a place for the attribute and one for its value.
///
/// @param raises of a value that makes a win more likely than average
/// @param lowers of a value that makes it less likely
/// @param between stands between two reasons
/// @param weekdays from Monday on, divided by commas
record ReasonWords(String raises, String lowers, String between, String weekdays) {

    static ReasonWords in(LabelLanguage language) {
        return switch (language) {
            case EN -> new ReasonWords("{} {} raises it", "{} {} lowers it", "; ", weekdays(Locale.ENGLISH));
            case JA -> new ReasonWords("{}「{}」がスコアを上げています", "{}「{}」がスコアを下げています", "。", weekdays(Locale.JAPANESE));
        };
    }

    private static String weekdays(Locale locale) {
        return IntStream.rangeClosed(0, 6)
                .mapToObj(day -> BuiltIn.told(BuiltIn.HANDOFF_WEEKDAY, Integer.toString(day), locale))
                .collect(joining(","));
    }
}
