package io.tasuki.app.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the templates lay out: texts in one language, each with its place. Nothing in it is HTML.
///
/// @param lang of the `html` element
/// @param first the sections of the first screen
/// @param rest the others, in their order
/// @param sheets the lists of records, opened by the numbers that name them
/// @param words of the page's own parts, by name
public record PageView(
        String lang,
        Heading heading,
        List<SectionView> first,
        List<SectionView> rest,
        List<Sheet> sheets,
        Phrases words,
        Assets assets,
        Live live) {

    /// Which of the live pages it is, if any.
    public enum Live {
        NOT,
        REPORT,
        SERVICE
    }

    /// @param title of the document and of its first heading
    /// @param standing the moment everything stands at
    public record Heading(String title, String standing) {}

    /// The page's own words, by their keys.
    @FunctionalInterface
    public interface Phrases {

        String say(String key);
    }

    /// @param anchor by which other elements name it
    public record SectionView(String id, String anchor, String title, String about, List<BlockView> blocks) {}

    public sealed interface BlockView {

        String anchor();

        String caption();

        record Figures(String anchor, String caption, List<FigureView> figures) implements BlockView {}

        /// @param drawing null: nothing is drawn
        record Table(
                String anchor, String caption, List<Head> heads, List<List<Shown>> rows, @Nullable DrawingView drawing)
                implements BlockView {}

        record Remarks(String anchor, String caption, List<Sentence> sentences) implements BlockView {}
    }

    /// Text of a column's head, or of a cell of a list.
    public record Head(String text, boolean numeric) {}

    /// @param before the same a week before; null: it has none
    /// @param plan what was agreed; null: nothing
    public record FigureView(String name, Shown value, @Nullable Shown before, @Nullable Shown plan) {}

    /// One value with its place.
    ///
    /// @param path `section/block/…`, unique on the page
    /// @param beside an interval or a reason, smaller; empty: none
    /// @param opens the anchor of its [Sheet]; null: none
    public record Shown(String path, RawValue raw, String text, String beside, @Nullable String opens) {}

    /// A sentence in pieces: words of ours and, between them, values.
    public record Sentence(String path, List<Piece> pieces, @Nullable String opens) {}

    /// @param value null: words of ours
    public record Piece(String text, @Nullable Shown value) {}

    /// What the script needs to draw a table; the table itself holds the numbers.
    ///
    /// @param series numbers of columns with a blank between
    /// @param told what is drawn, for people who do not see it
    public record DrawingView(String shape, int across, String series, String told) {}

    /// The records behind a number.
    ///
    /// @param more that only some of them are listed; empty: all are
    public record Sheet(String anchor, String title, String more, List<Head> heads, List<Line> lines) {}

    /// @param link where its CRM shows it; null: not known
    public record Line(String record, @Nullable String link, List<Head> cells) {}
}
