package io.tasuki.report.section;

import static java.util.stream.Collectors.joining;

import io.tasuki.model.FieldPath;
import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Remark;
import io.tasuki.report.Row;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.ReportRequest;
import io.tasuki.report.desk.Tallies;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What customers want, as far as sales said it: why leads came back and deals were lost, and its feedback.
///
/// Nobody's own sentence stands in the report: a reason is shown when several handoffs have it, else it is only counted, and
/// the list leads to the record that says it.
final class NeedsSection {

    private static final List<String> SOURCES = List.of("lost", "returned", "feedback");
    private static final int MOST = 10;

    private final Tallies tallies;

    private NeedsSection(Desk desk) {
        ReportRequest request = desk.request();
        this.tallies = desk.count(
                "needs",
                Sql.load(NeedsSection.class, "needs").replace("{feedback}", feedback(request.feedback())),
                request.quarterSince().toString(),
                request.week().from().toString());
    }

    private static String feedback(List<FieldPath> fields) {
        return Stream.concat(
                        Stream.of(Sql.load(NeedsSection.class, "no_feedback")),
                        fields.stream().map(field -> Sql.load(NeedsSection.class, "field_feedback")
                                .replace("{connection}", Sql.literal(field.object().connection()))
                                .replace("{object}", Sql.literal(field.object().object()))
                                .replace("{field}", Sql.quoted(field.field()))
                                .replace("{table}", RecordTables.current(field.object()))))
                .collect(joining("\nunion all\n"));
    }

    static Section tell(Desk desk) {
        NeedsSection needs = new NeedsSection(desk);
        List<Block> blocks = new ArrayList<>();
        List<Remark> missing = new ArrayList<>();
        for (String source : SOURCES) {
            if (needs.tallies.number(source + "/quarter/all") == 0) {
                missing.add(Remark.of("no_" + source + "_reason"));
            } else {
                blocks.add(needs.table(source));
            }
        }
        if (!missing.isEmpty()) {
            blocks.add(new Block.Remarks("missing", missing));
        }
        return new Section("needs", blocks);
    }

    private Block table(String source) {
        List<Row> rows = new ArrayList<>();
        tallies.after(source + "/quarter/said/").stream()
                .limit(MOST)
                .forEach(reason -> rows.add(row(source, "said/" + reason, new Value.Name(reason))));
        for (String rest : List.of("other", "blank", "all")) {
            if (tallies.number(source + "/quarter/" + rest) > 0) {
                rows.add(row(source, rest, new Value.Word(rest.equals("other") ? "own_words" : rest)));
            }
        }
        List<Column> columns = Stream.of("reason", "quarter", "week").map(Column::of).toList();
        return new Block.Table(source, columns, rows, null);
    }

    private Row row(String source, String what, Value name) {
        return new Row(List.of(
                Cell.of(name),
                tallies.cell(source + "/quarter/" + what),
                tallies.cell(source + "/week/" + what)));
    }
}
