package io.tasuki.stage.plan;

/// How the reasons of a score are worded; each sentence has a place for the attribute and one for its value.
///
/// @param raises of a value that makes a win more likely than average
/// @param lowers of a value that makes it less likely
/// @param between stands between two reasons
record ReasonWords(String raises, String lowers, String between) {

    static ReasonWords in(LabelLanguage language) {
        return switch (language) {
            case EN -> new ReasonWords("{} {} raises it", "{} {} lowers it", "; ");
            case JA -> new ReasonWords("{}「{}」がスコアを上げています", "{}「{}」がスコアを下げています", "。");
        };
    }
}
