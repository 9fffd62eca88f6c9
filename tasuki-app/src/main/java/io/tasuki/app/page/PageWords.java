package io.tasuki.app.page;

import io.tasuki.app.output.Words;
import io.tasuki.stage.plan.LabelLanguage;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The page's words in one language, found by the ids of the document.
final class PageWords {

    private final Words words;
    private final Set<String> missing = new TreeSet<>();

    PageWords(LabelLanguage language) {
        words = new Words("page.words", language);
    }

    Locale locale() {
        return switch (words.language()) {
            case EN -> Locale.US;
            case JA -> Locale.JAPAN;
        };
    }

    String text(String key, String... arguments) {
        return words.text(key, arguments);
    }

    boolean knows(String key) {
        return words.knows(key);
    }

    /// The words of an id; without any, the id itself: a page with one strange word is better than none.
    String of(String sort, String id) {
        String key = sort + "." + id;
        if (words.knows(key)) {
            return words.text(key);
        }
        missing.add(key);
        return id;
    }

    /// The words of an id in its place, or else the words that it has everywhere.
    String of(String sort, String place, String id) {
        String key = sort + "." + place + "." + id;
        return words.knows(key) ? words.text(key) : of(sort, id);
    }

    /// What stands above a table; of one of `levels:industry` its attribute's name is filled in.
    String caption(String section, String table) {
        int colon = table.indexOf(':');
        String key = "block." + section + "." + (colon < 0 ? table : table.substring(0, colon));
        return words.knows(key) ? words.text(key, attribute(table.substring(colon + 1))) : of("block", section + "." + table);
    }

    /// A sentence by its id, filled in.
    String sentence(String id, String... arguments) {
        String key = "remark." + id;
        if (words.knows(key)) {
            return words.text(key, arguments);
        }
        missing.add(key);
        return id + " " + String.join(" ", arguments);
    }

    /// The name of an attribute: ours for those that every handoff has, else as the configuration calls it.
    String attribute(String name) {
        return words.knows("attribute." + name) ? words.text("attribute." + name) : Safely.shortened(name);
    }

    /// The keys of words that were asked for and are not there.
    Set<String> missing() {
        return Set.copyOf(missing);
    }
}
