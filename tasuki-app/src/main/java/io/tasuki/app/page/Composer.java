package io.tasuki.app.page;

import io.tasuki.app.page.PageView.BlockView;
import io.tasuki.app.page.PageView.DrawingView;
import io.tasuki.app.page.PageView.FigureView;
import io.tasuki.app.page.PageView.Head;
import io.tasuki.app.page.PageView.SectionView;
import io.tasuki.app.page.PageView.Sheet;
import io.tasuki.app.page.PageView.Shown;
import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Drawing;
import io.tasuki.report.Figure;
import io.tasuki.report.Listing;
import io.tasuki.report.Row;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts sections into words: each number under its name, each sentence filled in.
final class Composer {

    private final PageWords words;
    private final ValueText text;
    private final Sheets sheets;
    private final Sentences sentences;

    /// @param currency of all money; null: there is none, or none was named
    Composer(PageWords words, @Nullable String currency, List<Listing> listings) {
        this.words = words;
        this.text = new ValueText(words, currency);
        this.sheets = new Sheets(listings, words, text);
        this.sentences = new Sentences(words, text, sheets);
    }

    String text(Value value) {
        return text.of(value);
    }

    /// The lists that the sections composed so far open.
    List<Sheet> sheets() {
        return sheets.opened();
    }

    SectionView section(Section section) {
        String title = words.of("section", section.id());
        List<BlockView> blocks = IntStream.range(0, section.blocks().size())
                .mapToObj(i -> block(new Place(section.id(), title, i), section.blocks().get(i)))
                .toList();
        return new SectionView(section.id(), "section-" + section.id(), title, words.of("about", section.id()), blocks);
    }

    /// Where a block stands.
    private record Place(String section, String title, int position) {

        String anchor() {
            return "block-" + section + "-" + position;
        }

        String path(String block) {
            return section + "/" + block;
        }
    }

    private BlockView block(Place place, Block block) {
        return switch (block) {
            case Block.Figures figures -> figures(place, figures);
            case Block.Table table -> table(place, table);
            case Block.Remarks remarks -> new BlockView.Remarks(
                    place.anchor(),
                    optionalCaption(place, remarks.id()),
                    sentences.of(place.path(remarks.id()), place.title(), remarks.remarks()));
        };
    }

    private BlockView figures(Place place, Block.Figures figures) {
        String path = place.path(figures.id());
        return new BlockView.Figures(
                place.anchor(),
                optionalCaption(place, figures.id()),
                figures.figures().stream().map(figure -> figure(place, path, figure)).toList());
    }

    private FigureView figure(Place place, String path, Figure figure) {
        String name = words.of("figure", place.section(), figure.id());
        String here = path + "/" + figure.id();
        return new FigureView(
                name,
                shown(here, figure.value(), sheets.open(figure.listing(), words.text("page.sheet", place.title(), name))),
                beside(here + "/before", figure.before()),
                beside(here + "/plan", figure.plan()));
    }

    private @Nullable Shown beside(String path, @Nullable Value value) {
        return value == null ? null : shown(path, value, null);
    }

    private Shown shown(String path, Value value, @Nullable String opens) {
        return new Shown(path, RawValue.of(value), text.large(value), text.beside(value), opens);
    }

    private BlockView table(Place place, Block.Table table) {
        Set<Integer> numeric = numericColumns(table);
        List<Head> heads = IntStream.range(0, table.columns().size())
                .mapToObj(i -> new Head(head(place, table.columns().get(i)), numeric.contains(i)))
                .toList();
        List<List<Shown>> rows = IntStream.range(0, table.rows().size())
                .mapToObj(i -> row(place, place.path(table.id()) + "/" + i, table, heads, i))
                .toList();
        String caption = words.caption(place.section(), table.id());
        return new BlockView.Table(place.anchor(), caption, heads, rows, drawing(table.drawing(), rows, heads, caption));
    }

    private String head(Place place, Column column) {
        return column.level() == null ? words.of("column", place.section(), column.id()) : text.of(column.level());
    }

    private static Set<Integer> numericColumns(Block.Table table) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.rows().stream().anyMatch(row -> RawValue.isNumeric(row.cells().get(i).value())))
                .boxed()
                .collect(Collectors.toSet());
    }

    private List<Shown> row(Place place, String path, Block.Table table, List<Head> heads, int number) {
        Row row = table.rows().get(number);
        String name = text.of(row.cells().getFirst().value());
        List<Shown> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Row.Cell cell = row.cells().get(i);
            String title = words.text("page.sheet_of_row", place.title(), name, heads.get(i).text());
            cells.add(new Shown(
                    path + "/" + table.columns().get(i).id(),
                    RawValue.of(cell.value()),
                    text.of(cell.value()),
                    text.beside(cell.value()),
                    sheets.open(cell.listing(), title)));
        }
        return cells;
    }

    private @Nullable DrawingView drawing(@Nullable Drawing drawing, List<List<Shown>> rows, List<Head> heads, String caption) {
        if (drawing == null || rows.isEmpty()) {
            return null;
        }
        String series = drawing.series().stream().map(i -> heads.get(i).text()).collect(Collectors.joining(words.text("page.and")));
        return new DrawingView(
                drawing.shape().name().toLowerCase(Locale.ROOT),
                drawing.across(),
                drawing.series().stream().map(i -> Integer.toString(i)).collect(Collectors.joining(" ")),
                words.text("page.drawn", caption, heads.get(drawing.across()).text(), series));
    }

    private String optionalCaption(Place place, String block) {
        String key = "block." + place.section() + "." + block;
        return words.knows(key) ? words.text(key) : "";
    }
}
