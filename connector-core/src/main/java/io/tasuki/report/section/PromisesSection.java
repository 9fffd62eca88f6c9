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
import io.tasuki.report.desk.ReportRequest;
import io.tasuki.stage.promise.Promise;
import io.tasuki.stage.promise.Promises;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What sales promised of the handoffs of the last thirteen weeks: kept, missed, still running; and who missed it.
final class PromisesSection {

    private static final List<String> STATES = List.of("met", "missed", "running");
    private static final List<String> TOLD = List.of("promise", "owner", "handed_over_at", "due", "kept_at", "state", "evidence");

    private final Desk desk;
    private final Listings listings;

    private PromisesSection(Desk desk) {
        this.desk = desk;
        this.listings = desk.listings();
    }

    /// Comes first, and asks for no outcomes.
    static void judge(Session session, ReportRequest request) {
        if (!request.promises().none()) {
            session.execute(load("promise_lead"), request.quarterSince().toString(), request.zone().getId());
            Promises.judge(session, request.promises(), "report_promise_lead", request.asOf());
        }
    }

    static Section tell(Desk desk) {
        if (desk.request().promises().none()) {
            return new Section("promises", List.of(new Block.Remarks("missing", List.of(Remark.of("no_promises")))));
        }
        PromisesSection section = new PromisesSection(desk);
        section.count();
        return new Section("promises", List.of(section.week(), section.kept(), section.owners()));
    }

    private void count() {
        Session session = desk.session();
        ReportRequest request = desk.request();
        session.execute(
                load("promised"),
                request.quarterSince().toString(),
                request.week().from().toString(),
                request.zone().getId());
        listings.read(session, load("listed_promise"), TOLD, this::told);
    }

    private List<Value> told(io.tasuki.store.Row row) throws SQLException {
        return List.of(
                new Value.Word(row.text(4)),
                desk.owners().of(row.text(5)),
                moment(row.moment(6).orElse(null)),
                moment(row.moment(7).orElse(null)),
                moment(row.moment(8).orElse(null)),
                new Value.Word(row.text(9)),
                row.text(10).isEmpty() ? new Value.Unknown("not_yet") : new Value.Name(row.text(10)));
    }

    private Value moment(@Nullable Instant moment) {
        if (moment == null) {
            return new Value.Unknown("not_yet");
        }
        OffsetDateTime local = moment.atZone(desk.request().zone()).toOffsetDateTime();
        return new Value.Moment(local);
    }

    private Block week() {
        return new Block.Figures(
                "week",
                STATES.stream()
                        .map(state -> listings.figure(state, "promises/week/0/" + state)
                                .before(new Value.Count(listings.total("promises/week/1/" + state))))
                        .toList());
    }

    private Block kept() {
        List<Row> rows = desk.request().promises().limits().keySet().stream()
                .map(Promise::word)
                .map(promise -> row(new Value.Word(promise), "promises/promise/" + promise + "/"))
                .toList();
        return table("kept", "promise", rows);
    }

    private Block owners() {
        List<Row> rows = desk.session().query(load("promise_owner"), row -> row.text(1)).stream()
                .map(owner -> row(desk.owners().of(owner), "promises/owner/" + owner + "/"))
                .toList();
        return table("owners", "owner", rows);
    }

    private static Block table(String id, String first, List<Row> rows) {
        List<Column> columns = Stream.of(first, "met", "missed", "running", "kept_share")
                .map(Column::of)
                .toList();
        return new Block.Table(id, columns, rows, null);
    }

    private Row row(Value name, String key) {
        Stream<Cell> states = STATES.stream().map(state -> listings.cell(key + state));
        long met = listings.total(key + "met");
        long missed = listings.total(key + "missed");
        return new Row(Stream.of(
                        Stream.of(Cell.of(name)),
                        states,
                        Stream.of(Cell.of(Rates.share(met, met + missed, "not_yet"))))
                .flatMap(cells -> cells)
                .toList());
    }

    private static String load(String name) {
        return Sql.load(PromisesSection.class, name);
    }
}
