package io.tasuki.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The row a query stands at; columns are counted from 1.
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(int column) throws SQLException {
        String value = rows.getString(column);
        if (value == null) {
            throw new SQLException("column " + column + " is null");
        }
        return value;
    }

    public Optional<String> maybeText(int column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    public long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    public double real(int column) throws SQLException {
        return rows.getDouble(column);
    }

    public OptionalDouble maybeReal(int column) throws SQLException {
        double value = rows.getDouble(column);
        return rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public boolean truth(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    public Optional<Instant> moment(int column) throws SQLException {
        @Nullable Object value = rows.getObject(column);
        return switch (value) {
            case null -> Optional.empty();
            case LocalDateTime local -> Optional.of(local.toInstant(ZoneOffset.UTC));
            case Timestamp stamp -> Optional.of(stamp.toLocalDateTime().toInstant(ZoneOffset.UTC));
            default -> throw new SQLException("column " + column + " holds no moment");
        };
    }

    public Optional<LocalDate> day(int column) throws SQLException {
        @Nullable Object value = rows.getObject(column);
        return switch (value) {
            case null -> Optional.empty();
            case LocalDate day -> Optional.of(day);
            case Date day -> Optional.of(day.toLocalDate());
            default -> throw new SQLException("column " + column + " holds no day");
        };
    }
}
