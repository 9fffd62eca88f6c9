package io.tasuki.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;

/// Lines of cells set in columns as wide as a terminal shows them: a Japanese character takes two places.
public final class Columns {

    public enum Align {
        LEFT,
        RIGHT
    }

    private final List<Align> aligns;
    private final List<List<String>> lines = new ArrayList<>();

    public Columns(Align... aligns) {
        this.aligns = List.of(aligns);
    }

    /// @param cells one for each column
    public Columns line(String... cells) {
        if (cells.length != aligns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + aligns.size() + " columns");
        }
        lines.add(List.of(cells));
        return this;
    }

    /// The lines, each begun with `indent`, without trailing blanks.
    public String render(String indent) {
        List<Integer> widths = IntStream.range(0, aligns.size()).mapToObj(this::widest).toList();
        return lines.stream()
                .map(line -> (indent + rendered(line, widths)).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private int widest(int column) {
        return lines.stream().mapToInt(line -> width(line.get(column))).max().orElse(0);
    }

    private String rendered(List<String> line, List<Integer> widths) {
        return IntStream.range(0, line.size())
                .mapToObj(column -> padded(line.get(column), widths.get(column), aligns.get(column)))
                .collect(Collectors.joining("  "));
    }

    private static String padded(String cell, int width, Align align) {
        String blanks = " ".repeat(width - width(cell));
        return switch (align) {
            case LEFT -> cell + blanks;
            case RIGHT -> blanks + cell;
        };
    }

    /// How many places of a terminal the text takes.
    static int width(String text) {
        return text.codePoints().map(WCWidth::wcwidth).filter(places -> places > 0).sum();
    }
}
