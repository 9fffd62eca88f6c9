package io.tasuki.app.page;

import io.tasuki.app.page.PageView.Piece;
import io.tasuki.app.page.PageView.Sentence;
import io.tasuki.app.page.PageView.Shown;
import io.tasuki.report.Remark;
import io.tasuki.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Fills sentences in, and keeps words of ours apart from what was filled in.
final class Sentences {

    // Private use: no words of ours hold them, and what a CRM says is filled in only after the sentence was taken apart.
    private static final char FIRST_PLACE = '\uE000';
    private static final char LAST_PLACE = '\uE0FF';

    private final PageWords words;
    private final ValueText text;
    private final Sheets sheets;

    Sentences(PageWords words, ValueText text, Sheets sheets) {
        this.words = words;
        this.text = text;
        this.sheets = sheets;
    }

    List<Sentence> of(String path, String title, List<Remark> remarks) {
        return IntStream.range(0, remarks.size())
                .mapToObj(i -> sentence(path + "/" + i, title, remarks.get(i)))
                .toList();
    }

    private Sentence sentence(String path, String title, Remark remark) {
        List<Shown> values = IntStream.range(0, remark.arguments().size())
                .mapToObj(i -> shown(path + "/" + i, remark.arguments().get(i)))
                .toList();
        List<Piece> pieces = pieces(words.sentence(remark.id(), places(values.size())), values);
        return new Sentence(path, pieces, sheets.open(remark.listing(), title));
    }

    private Shown shown(String path, Value value) {
        return new Shown(path, RawValue.of(value), text.large(value), text.beside(value), null);
    }

    private static String[] places(int count) {
        return IntStream.range(0, count).mapToObj(i -> Character.toString(FIRST_PLACE + i)).toArray(String[]::new);
    }

    private static List<Piece> pieces(String sentence, List<Shown> values) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char letter = sentence.charAt(i);
            if (letter >= FIRST_PLACE && letter <= LAST_PLACE) {
                addWords(pieces, sentence.substring(start, i));
                pieces.add(new Piece("", values.get(letter - FIRST_PLACE)));
                start = i + 1;
            }
        }
        addWords(pieces, sentence.substring(start));
        return pieces;
    }

    private static void addWords(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, null));
        }
    }
}
