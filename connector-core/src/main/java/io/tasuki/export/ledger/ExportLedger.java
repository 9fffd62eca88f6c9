package io.tasuki.export.ledger;

import io.tasuki.export.ledger.EventFile.Draft;
import io.tasuki.export.outcome.PersonField;
import io.tasuki.export.platform.Action;
import io.tasuki.export.platform.Clue;
import io.tasuki.export.platform.Event;
import io.tasuki.model.RecordAddress;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What platforms were told, in the store. Works within the transaction of its session.
final class ExportLedger {

    private final Session session;

    ExportLedger(Session session) {
        this.session = session;
    }

    /// A file of a former export.
    record Former(String export, int place, Path file, Path draft) {}

    /// Files of which nobody knows whether they took their names.
    List<Former> unsettled() {
        return session.query("select export, place, file, draft from export_file where not stands", ExportLedger::former);
    }

    /// The last file with events in it that stood under this name.
    Optional<Former> stoodAt(Path file) {
        return session.query(load("stood_at"), ExportLedger::former, file.toString()).stream().findFirst();
    }

    void stands(String export, int place) {
        session.execute("update export_file set stands = true where export = ? and place = ?", export, place);
    }

    /// It never stood, so nobody was told.
    void drop(Former file) {
        session.execute("delete from export_event where export = ? and place = ?", file.export(), file.place());
        session.execute("delete from export_file where export = ? and place = ?", file.export(), file.place());
    }

    /// Takes the ids of people whom no CRM knows any more.
    void forgetRemoved() {
        session.execute(load("forget_removed"));
    }

    /// The moment that the platform's last export stood at.
    Optional<Instant> lastMoment(String platform) {
        return session.query("select max(as_of) from export_file where platform = ?", row -> row.moment(1), platform).getFirst();
    }

    /// What the platform was told last of each handoff from the first to the last name.
    Map<String, Told> told(String platform, String first, String last) {
        Map<String, Told> told = new HashMap<>();
        session.stream(
                load("told"),
                row -> told.put(row.text(1), told(row)),
                platform,
                first,
                last);
        return told;
    }

    private static Told told(Row row) throws SQLException {
        return new Told(
                Action.valueOf(row.text(2).toUpperCase(Locale.ROOT)),
                row.text(3),
                row.moment(4).orElseThrow(),
                new Clue(PersonField.valueOf(row.text(5).toUpperCase(Locale.ROOT)), row.text(6)),
                row.text(7),
                row.text(8));
    }

    long lastNumber() {
        return session.query("select coalesce(max(number), 0) from export_event", row -> row.number(1)).getFirst();
    }

    /// One event and where it is told.
    ///
    /// @param record whose record the lead is named by
    /// @param corrected true when the platform takes corrections of it
    record Entry(String export, int place, long number, String platform, RecordAddress record, Event event, boolean corrected) {

        private Object[] columns() {
            List<Object> columns = new ArrayList<>(List.of(export, place, number, platform, event.handoff()));
            columns.addAll(List.of(record.object().connection(), record.object().object(), record.id(), event.action().key()));
            columns.addAll(List.of(event.conversionName(), event.at(), event.clue().kind().key()));
            columns.add(corrected ? event.clue().value() : "");
            columns.addAll(List.of(Tuples.of(event), event.amountText(), event.currency()));
            return columns.toArray();
        }
    }

    void append(List<Entry> entries) {
        session.append("export_event", rows -> {
            for (Entry entry : entries) {
                rows.row(entry.columns());
            }
        });
    }

    void append(OutcomeExportRequest request, List<Draft> drafts) {
        session.append("export_file", rows -> {
            for (Draft draft : drafts) {
                rows.row(
                        request.id(),
                        draft.place(),
                        request.platform().name(),
                        draft.target().toString(),
                        draft.draft().toString(),
                        request.asOf(),
                        draft.events(),
                        false);
            }
        });
    }

    private static Former former(Row row) throws SQLException {
        return new Former(row.text(1), (int) row.number(2), Path.of(row.text(3)), Path.of(row.text(4)));
    }

    private static String load(String name) {
        return Sql.load(ExportLedger.class, name);
    }
}
