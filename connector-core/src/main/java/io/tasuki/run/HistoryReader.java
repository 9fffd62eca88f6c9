package io.tasuki.run;

import io.tasuki.run.document.HistoryReport;
import io.tasuki.run.query.HistoryQuery;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads the `history` document from the journal.
final class HistoryReader {

    private HistoryReader() {}

    static HistoryReport read(Session session, HistoryQuery query) {
        @Nullable String field = query.field().orElse(null);
        return new HistoryReport(
                query.record().toString(),
                session.query(
                        Sql.load(HistoryReader.class, "history"),
                        HistoryReader::write,
                        query.record().object().connection(),
                        query.record().object().object(),
                        query.record().id(),
                        field,
                        field,
                        query.limit()));
    }

    private static HistoryReport.Write write(Row row) throws SQLException {
        return new HistoryReport.Write(
                row.moment(1).orElse(Instant.EPOCH),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.maybeText(9).orElse(null),
                row.text(10),
                row.maybeText(11).orElse(null),
                row.maybeText(12).orElse(null));
    }
}
