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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What an order of the last twelve months brought, and how long it took from the handoff, by service.
final class PriceSection {

    private final Tallies tallies;

    private PriceSection(Tallies tallies) {
        this.tallies = tallies;
    }

    static Section tell(Desk desk) {
        Services services = Services.count(desk, "price");
        PriceSection section = new PriceSection(services.tallies());
        List<Row> rows = new ArrayList<>(List.of(section.row(new Value.Word("all"), "all")));
        services.by().ifPresent(by -> services.levels().stream()
                .limit(Rates.MOST_LEVELS)
                .forEach(level -> rows.add(section.row(new Value.Level(by, level), "level/" + level))));
        List<Block> blocks = new ArrayList<>(List.of(table(rows)));
        if (!services.missing().isEmpty()) {
            blocks.add(new Block.Remarks("missing", services.missing()));
        }
        return new Section("price", blocks);
    }

    private static Block table(List<Row> rows) {
        List<Column> columns = Stream.of(
                        "service", "orders", "priced_orders", "mean_price", "median_price", "median_days", "most_days")
                .map(Column::of)
                .toList();
        return new Block.Table("services", columns, rows, new Drawing(Shape.BARS, 0, List.of(3)));
    }

    private Row row(Value name, String key) {
        return new Row(List.of(
                Cell.of(name),
                tallies.cell(key),
                Cell.of(tallies.priced(key)),
                Cell.of(tallies.meanPrice(key)),
                Cell.of(tallies.medianPrice(key)),
                Cell.of(tallies.medianDays(key)),
                Cell.of(tallies.mostDays(key))));
    }
}
