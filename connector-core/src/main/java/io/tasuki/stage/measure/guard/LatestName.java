package io.tasuki.stage.measure.guard;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Names that say of a field that it tells the latest of something: `LastActivityDate`, `hs_latest_source`, 最終活動日. Such a
/// field goes on moving by design: without a history it tells what happened after the handoff.
final class LatestName {

    // Of snake_case, camelCase and spaced names alike; digits part words, and so does a change of script.
    private static final Pattern WORD =
            Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}+|[\\p{Lo}\\p{Lm}]+|\\p{N}+");

    // A last name is no news. Vendors write some names as one word.
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:latest|newest|recent(?:ly)?)\\b"
            + "|\\b(?<!\\bname )last(?! names?\\b| initials?\\b)\\b"
            + "|\\blast(?:modif|updat|activit|contacted|visit|login|seen|viewed|touch)");

    // 最終 also means the final one: of schools, of those who decide, of buyers.
    private static final Pattern JAPANESE = Pattern.compile(
            "最新|直近|最近|前回|最後|最終(?! ?(?:学歴|学校|決裁|決定|意思決定|承認|利益|損益|需要|顧客|消費者|ユーザ|製品|目標))");

    private LatestName() {}

    static boolean tells(String name) {
        String words = WORD.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group)
                .collect(joining(" "))
                .toLowerCase(Locale.ROOT);
        return ENGLISH.matcher(words).find() || JAPANESE.matcher(words).find();
    }
}
