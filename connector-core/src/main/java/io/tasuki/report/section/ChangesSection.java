package io.tasuki.report.section;

import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Remark;
import io.tasuki.report.Row;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.Listings;
import io.tasuki.report.desk.Tallies;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is different from a week ago: outcomes of handoffs, deals, and amounts that were corrected.
final class ChangesSection {

    private static final List<String> DEALS = List.of("made", "won", "lost", "reopened");
    private static final List<String> DEAL = List.of("before", "now", "since", "amount");

    private final Desk desk;
    private final Listings listings;
    private final Tallies tallies;
    private final boolean remembered;

    private ChangesSection(Desk desk) {
        this.desk = desk;
        this.listings = desk.listings();
        Instant weekAgo = desk.request().weekAgo();
        String zone = desk.request().zone().getId();
        desk.session().execute(load("recent_lead"), weekAgo, desk.request().asOf(), zone);
        desk.session().execute(load("report_before"), weekAgo, zone);
        this.tallies = desk.count("changes", load("changes"), weekAgo);
        this.remembered = desk.session()
                .query(load("remembered"), row -> row.truth(1), weekAgo)
                .getFirst();
    }

    static Section tell(Desk desk) {
        ChangesSection section = new ChangesSection(desk);
        List<Block> blocks = new ArrayList<>(List.of(section.handoffs()));
        List<Remark> remarks = new ArrayList<>();
        section.moves().forEach(blocks::add);
        if (blocks.size() == 1) {
            remarks.add(Remark.of("no_moves"));
        }
        if (!section.remembered) {
            remarks.add(Remark.of("not_remembered"));
        }
        blocks.add(section.deals());
        if (!remarks.isEmpty()) {
            blocks.add(new Block.Remarks("remarks", remarks));
        }
        return new Section("changes", blocks);
    }

    private Block handoffs() {
        Value amounts = remembered ? tallies.count("amount") : new Value.Unknown("not_yet");
        return new Block.Figures(
                "handoffs",
                List.of(
                        tallies.figure("new", "new"),
                        tallies.figure("won", "won"),
                        tallies.figure("won_revenue", tallies.revenue("won"), "won"),
                        tallies.figure("lost", "lost"),
                        tallies.figure("returned", "returned"),
                        tallies.figure("reopened", "reopened"),
                        tallies.figure("amount_changed", amounts, "amount")));
    }

    private Stream<Block> moves() {
        List<Row> rows = tallies.after("move/").stream().map(this::move).toList();
        List<Column> columns = Stream.of("from", "to", "handoffs").map(Column::of).toList();
        return rows.isEmpty() ? Stream.of() : Stream.of(new Block.Table("moves", columns, rows, null));
    }

    private Row move(String move) {
        String[] ends = move.split("/", 2);
        return new Row(List.of(
                Cell.of(new Value.Word(ends[0])), Cell.of(new Value.Word(ends[1])), tallies.cell("move/" + move)));
    }

    private Block deals() {
        var request = desk.request();
        desk.session().execute(load("deal_change"), request.asOf(), request.weekAgo(), request.zone().getId());
        listings.read(desk.session(), load("listed_deal"), DEAL, this::deal);
        return new Block.Figures("deals", DEALS.stream().map(change -> listings.figure(change, "changes/deal/" + change)).toList());
    }

    private List<Value> deal(io.tasuki.store.Row row) throws SQLException {
        return List.of(
                state(row.text(4)),
                state(row.text(5)),
                row.day(6).<Value>map(Value.Day::new).orElse(new Value.Unknown("not_known")),
                row.maybeReal(7).isPresent() ? new Value.Amount(row.real(7)) : new Value.Unknown("no_amount"));
    }

    private static Value state(String state) {
        return state.isEmpty() ? new Value.Unknown("not_there") : new Value.Word(state);
    }

    private static String load(String name) {
        return Sql.load(ChangesSection.class, name);
    }
}
