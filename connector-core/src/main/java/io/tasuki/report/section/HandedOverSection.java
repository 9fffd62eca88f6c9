package io.tasuki.report.section;

import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Drawing;
import io.tasuki.report.Drawing.Shape;
import io.tasuki.report.Figure;
import io.tasuki.report.Remark;
import io.tasuki.report.Row;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.Tallies;
import io.tasuki.store.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What was handed over this week and in the weeks before, what became of it, and whether it met the agreed definition.
final class HandedOverSection {

    private static final int WEEKS = 8;
    private static final List<String> OUTCOMES = List.of("open", "won", "lost", "returned");
    private static final List<String> VERDICTS = List.of("met", "missed");

    private final Tallies tallies;
    private final LocalDate monday;
    private final List<String> told;

    private HandedOverSection(Desk desk) {
        this.monday = desk.request().week().from();
        this.tallies =
                desk.count("handed_over", Sql.load(HandedOverSection.class, "handed_over"), monday.toString(), WEEKS);
        boolean agreed = !desk.request().handoffs().definition().versions().isEmpty();
        this.told = Stream.of(List.of("handoffs"), OUTCOMES, agreed ? VERDICTS : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    static Section tell(Desk desk) {
        HandedOverSection section = new HandedOverSection(desk);
        List<Block> blocks = new ArrayList<>(List.of(section.week(), section.weeks()));
        if (!section.told.containsAll(VERDICTS)) {
            blocks.add(new Block.Remarks("missing", List.of(Remark.of("no_definition"))));
        }
        return new Section("handed_over", blocks);
    }

    private Block week() {
        List<Figure> figures = told.stream()
                .map(what -> tallies.figure(what, "0/" + what).before(tallies.count("1/" + what)))
                .toList();
        return new Block.Figures("week", figures);
    }

    private Block weeks() {
        List<Column> columns =
                Stream.concat(Stream.of("week"), told.stream()).map(Column::of).toList();
        List<Row> rows = IntStream.range(0, WEEKS).mapToObj(ago -> row(WEEKS - 1 - ago)).toList();
        List<Integer> outcomes = IntStream.rangeClosed(2, 1 + OUTCOMES.size()).boxed().toList();
        return new Block.Table("weeks", columns, rows, new Drawing(Shape.STACKED_BARS, 0, outcomes));
    }

    private Row row(int ago) {
        Stream<Cell> counts = told.stream().map(what -> tallies.cell(ago + "/" + what));
        return new Row(Stream.concat(Stream.of(Cell.of(new Value.Day(monday.minusWeeks(ago)))), counts).toList());
    }
}
