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
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionReport.Attribute;
import io.tasuki.stage.measure.ConversionReport.Level;
import io.tasuki.stage.measure.ConversionReport.Rate;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Conversion by each attribute of the configuration, as `conversion` tells it.
final class BreakdownSection {

    private final ConversionReport conversion;
    private final Tallies tallies;

    private BreakdownSection(Desk desk, ConversionReport conversion) {
        this.conversion = conversion;
        this.tallies = desk.count("breakdown", Sql.load(BreakdownSection.class, "breakdown"));
    }

    static Section tell(Desk desk, ConversionReport conversion) {
        BreakdownSection section = new BreakdownSection(desk, conversion);
        List<Block> blocks = new ArrayList<>(List.of(section.overall()));
        List<Remark> missing = new ArrayList<>();
        for (String attribute : Rates.attributes(desk.request())) {
            Rates.find(conversion, attribute)
                    .ifPresentOrElse(
                            found -> section.show(found, blocks, missing),
                            () -> missing.add(Remark.of("refused_attribute", new Value.Level(attribute, null))));
        }
        if (blocks.size() == 1 && missing.isEmpty()) {
            missing.add(Remark.of("no_attributes"));
        }
        if (!missing.isEmpty()) {
            blocks.add(new Block.Remarks("missing", missing));
        }
        return new Section("breakdown", blocks);
    }

    private Block overall() {
        Rate all = conversion.overall();
        Value rate = all.rate() == null ? new Value.Unknown("no_handoffs") : new Value.Share(all.rate(), all.wilson());
        Value horizon = conversion.horizonDays() == null
                ? new Value.Word("ever")
                : new Value.Days(conversion.horizonDays());
        return new Block.Figures(
                "overall",
                List.of(
                        Figure.of("horizon", horizon),
                        tallies.figure("handoffs", new Value.Count(all.handoffs()), "all/handoffs"),
                        tallies.figure("won", new Value.Count(all.won()), "all/won"),
                        Figure.of("rate", rate)));
    }

    private void show(Attribute attribute, List<Block> blocks, List<Remark> remarks) {
        List<Level> levels = Rates.largest(attribute);
        List<Column> columns = Stream.of("level", "handoffs", "won", "rate", "shrunk_rate", "verdict")
                .map(Column::of)
                .toList();
        List<Row> rows = levels.stream().map(level -> row(attribute, level)).toList();
        blocks.add(new Block.Table(
                "levels:" + attribute.attribute(), columns, rows, new Drawing(Shape.INTERVALS, 0, List.of(3))));
        if (levels.size() < attribute.levels().size()) {
            remarks.add(Remark.of(
                    "more_levels",
                    new Value.Level(attribute.attribute(), null),
                    new Value.Count(attribute.levels().size() - levels.size())));
        }
    }

    private Row row(Attribute attribute, Level level) {
        String value = Rates.value(level);
        String key = attribute.attribute() + "/" + value + "/";
        return new Row(List.of(
                Cell.of(new Value.Level(attribute.attribute(), value)),
                tallies.cell(new Value.Count(level.handoffs()), key + "handoffs"),
                tallies.cell(new Value.Count(level.won()), key + "won"),
                Cell.of(new Value.Share(level.rate(), level.wilson())),
                Cell.of(new Value.Share(level.shrunk().mean(), level.shrunk().interval())),
                Cell.of(new Value.Word(level.verdict().word()))));
    }
}
