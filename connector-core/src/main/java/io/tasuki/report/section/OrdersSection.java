package io.tasuki.report.section;

import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Drawing;
import io.tasuki.report.Drawing.Shape;
import io.tasuki.report.Row;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.Tallies;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Orders of the last twelve months, by service where one attribute says which.
final class OrdersSection {

    // Bars of more colours nobody reads; the table of prices has more of them.
    private static final int MOST = 6;

    private final Desk desk;
    private final Services services;
    private final Tallies tallies;
    private final List<String> levels;

    private OrdersSection(Desk desk) {
        this.desk = desk;
        this.services = Services.count(desk, "orders");
        this.tallies = services.tallies();
        this.levels = services.levels().stream().limit(MOST).toList();
    }

    static Section tell(Desk desk) {
        OrdersSection section = new OrdersSection(desk);
        List<Block> blocks = new ArrayList<>(List.of(section.figures(), section.months()));
        if (!section.services.missing().isEmpty()) {
            blocks.add(new Block.Remarks("missing", section.services.missing()));
        }
        return new Section("orders", blocks);
    }

    private Block figures() {
        return new Block.Figures(
                "orders",
                List.of(
                        tallies.figure("week", "week/0").before(tallies.count("week/1")),
                        tallies.figure("week_revenue", tallies.revenue("week/0"), "week/0").before(tallies.revenue("week/1")),
                        tallies.figure("undated", "undated")));
    }

    private Block months() {
        List<Column> columns = new ArrayList<>(Stream.of("month", "orders", "revenue").map(Column::of).toList());
        IntStream.range(0, levels.size())
                .mapToObj(place -> new Column("level_" + (place + 1), new Value.Level(services.by().orElseThrow(), levels.get(place))))
                .forEach(columns::add);
        List<Row> rows = Services.months(desk).stream().map(this::row).toList();
        return new Block.Table("months", columns, rows, drawing(columns.size()));
    }

    private Drawing drawing(int columns) {
        return levels.isEmpty()
                ? new Drawing(Shape.BARS, 0, List.of(1))
                : new Drawing(Shape.STACKED_BARS, 0, IntStream.range(3, columns).boxed().toList());
    }

    private Row row(YearMonth month) {
        String key = "month/" + month;
        Stream<Cell> whole = Stream.of(
                Cell.of(new Value.Month(month)), tallies.cell(key), tallies.cell(tallies.revenue(key), key));
        return new Row(Stream.concat(whole, levels.stream().map(level -> tallies.cell("cell/" + month + "/" + level)))
                .toList());
    }
}
