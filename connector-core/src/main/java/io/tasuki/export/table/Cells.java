package io.tasuki.export.table;

import io.tasuki.store.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The values of a row as text.
record Cells(List<Column> columns, ZoneId zone) {

    /// One for each column; a value that is absent is empty.
    List<String> texts(Row row) throws SQLException {
        List<String> texts = new ArrayList<>(columns.size());
        for (int place = 0; place < columns.size(); place++) {
            texts.add(text(row, place).orElse(""));
        }
        return texts;
    }

    /// @param place counted from 0
    Optional<String> text(Row row, int place) throws SQLException {
        int column = place + 1;
        return columns.get(place).kind() == Column.Kind.MOMENT
                ? row.moment(column).map(this::moment)
                : row.maybeText(column);
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }
}
