package io.tasuki.report.section;

import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Drawing;
import io.tasuki.report.Drawing.Shape;
import io.tasuki.report.Remark;
import io.tasuki.report.Row;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.Tallies;
import io.tasuki.stage.measure.BuiltIn;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionReport.Attribute;
import io.tasuki.stage.measure.ConversionReport.Level;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where owners disagree: how much of what they were handed they win, and how much they send back.
final class OwnersSection {

    private final Desk desk;
    private final Tallies tallies;

    private OwnersSection(Desk desk) {
        this.desk = desk;
        this.tallies = desk.count("owners", Sql.load(OwnersSection.class, "owners"));
    }

    static Section tell(Desk desk, ConversionReport conversion) {
        OwnersSection section = new OwnersSection(desk);
        List<Block> blocks = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        Rates.find(conversion, BuiltIn.HANDOFF_OWNER)
                .filter(owners -> !owners.levels().isEmpty())
                .ifPresentOrElse(owners -> section.show(owners, blocks, remarks), () -> remarks.add(Remark.of("no_handoffs")));
        if (!remarks.isEmpty()) {
            blocks.add(new Block.Remarks("remarks", remarks));
        }
        return new Section("owners", blocks);
    }

    private void show(Attribute owners, List<Block> blocks, List<Remark> remarks) {
        List<Level> levels = Rates.largest(owners);
        List<Column> columns = Stream.of("owner", "handoffs", "won", "rate", "verdict", "returned", "returned_share")
                .map(Column::of)
                .toList();
        blocks.add(new Block.Table(
                "owners", columns, levels.stream().map(this::row).toList(), new Drawing(Shape.INTERVALS, 0, List.of(3, 6))));
        if (levels.size() < owners.levels().size()) {
            remarks.add(Remark.of("more_owners", new Value.Count(owners.levels().size() - levels.size())));
        }
    }

    private Row row(Level level) {
        String key = Rates.value(level) + "/";
        return new Row(List.of(
                Cell.of(desk.owners().of(Rates.value(level))),
                tallies.cell(new Value.Count(level.handoffs()), key + "handoffs"),
                tallies.cell(new Value.Count(level.won()), key + "won"),
                Cell.of(new Value.Share(level.rate(), level.wilson())),
                Cell.of(new Value.Word(level.verdict().word())),
                tallies.cell(new Value.Count(level.returned()), key + "returned"),
                Cell.of(Rates.share(level.returned(), level.handoffs(), "no_handoffs"))));
    }
}
