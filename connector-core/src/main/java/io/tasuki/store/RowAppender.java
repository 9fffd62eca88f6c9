package io.tasuki.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// Takes rows for one table, all columns in the table's order.
public final class RowAppender {

    private final DuckDBAppender appender;

    RowAppender(DuckDBAppender appender) {
        this.appender = appender;
    }

    /// @param values text, numbers, booleans, [Instant]s or null
    public void row(@Nullable Object... values) throws SQLException {
        appender.beginRow();
        for (@Nullable Object value : values) {
            cell(value);
        }
        appender.endRow();
    }

    /// One row whose first columns are `head` and whose other columns are texts.
    public void row(List<? extends @Nullable Object> head, List<@Nullable String> tail) throws SQLException {
        appender.beginRow();
        for (@Nullable Object value : head) {
            cell(value);
        }
        for (@Nullable String value : tail) {
            cell(value);
        }
        appender.endRow();
    }

    private void cell(@Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Instant moment -> appender.append(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            case Boolean truth -> appender.append(truth.booleanValue());
            case Integer number -> appender.append(number.intValue());
            case Long number -> appender.append(number.longValue());
            case Double number -> appender.append(number.doubleValue());
            default -> throw new SQLException("cannot append a " + value.getClass().getSimpleName());
        }
    }
}
