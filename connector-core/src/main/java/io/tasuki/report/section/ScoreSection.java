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
import io.tasuki.stage.score.KeptModel;
import io.tasuki.stage.score.ModelRegistry;
import io.tasuki.stage.score.ScoreReport.Backtest;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether the score keeps its word: of the handoffs old enough to say, what the promoted model predicted and what was seen.
final class ScoreSection {

    private final Desk desk;
    private final KeptModel model;
    private final Tallies tallies;

    private ScoreSection(Desk desk, KeptModel model) {
        this.desk = desk;
        this.model = model;
        desk.session().execute(
                load("scored"), model.id(), model.model().horizonDays(), model.fittedUntil().toString());
        this.tallies = desk.count("score", load("score"));
    }

    static Section tell(Desk desk) {
        return new ModelRegistry(desk.session())
                .promoted()
                .map(model -> new ScoreSection(desk, model).tell())
                .orElseGet(() -> new Section("score", List.of(new Block.Remarks("missing", List.of(Remark.of("no_model"))))));
    }

    private Section tell() {
        List<Block> blocks = new ArrayList<>(List.of(trial()));
        if (tallies.number("all/handoffs") == 0) {
            blocks.add(new Block.Remarks("missing", List.of(Remark.of("no_scored_handoffs"))));
        } else {
            blocks.add(table("grades", "grade", null));
            blocks.add(table("deciles", "decile", new Drawing(Shape.LINES, 0, List.of(3, 4))));
        }
        if (tallies.number("later/handoffs") == 0) {
            blocks.add(new Block.Remarks("later", List.of(Remark.of("no_later_handoffs", new Value.Day(model.fittedUntil())))));
        } else {
            blocks.add(table("later_grades", "later_grade", null));
        }
        return new Section("score", blocks);
    }

    private Block trial() {
        Backtest trial = model.report().backtest();
        return new Block.Figures(
                "trial",
                List.of(
                        Figure.of("horizon", new Value.Days(model.model().horizonDays())),
                        Figure.of("auc", measure(trial == null ? null : trial.auc())),
                        Figure.of("brier_skill", measure(trial == null ? null : trial.brierSkill())),
                        Figure.of("calibration_slope", measure(trial == null ? null : trial.calibration().slope())),
                        Figure.of("fitted_until", new Value.Day(model.fittedUntil()))));
    }

    private static Value measure(@Nullable Double measured) {
        return measured == null ? new Value.Unknown("not_known") : new Value.Amount(measured);
    }

    private Block table(String id, String by, @Nullable Drawing drawing) {
        List<Column> columns = Stream.of("group", "handoffs", "won", "predicted", "seen").map(Column::of).toList();
        List<Row> rows = desk.session().query(load("score_group"), this::row, by);
        return new Block.Table(id, columns, rows, drawing);
    }

    private Row row(io.tasuki.store.Row row) throws SQLException {
        String key = row.text(1) + "/" + row.text(2) + "/";
        return new Row(List.of(
                Cell.of(new Value.Name(row.text(2))),
                tallies.cell(key + "handoffs"),
                tallies.cell(key + "won"),
                Cell.of(Value.Share.of(row.real(3))),
                Cell.of(Rates.share(tallies.number(key + "won"), tallies.number(key + "handoffs"), "no_handoffs"))));
    }

    private static String load(String name) {
        return Sql.load(ScoreSection.class, name);
    }
}
