package io.tasuki.export.table;

import io.tasuki.store.Sql;

/// One column of a table, as the query has it and as files show it.
public record Column(String name, Kind kind) {

    /// What stands in a column.
    public enum Kind {
        TEXT,
        /// In the query UTC without a zone; in text files ISO 8601 with an offset, in Parquet a moment in UTC.
        MOMENT,
        WHOLE,
        REAL,
        /// In the query a plain number as text, to its currency's minor unit; in Parquet a decimal of four digits.
        MONEY
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    public static Column moment(String name) {
        return new Column(name, Kind.MOMENT);
    }

    public static Column whole(String name) {
        return new Column(name, Kind.WHOLE);
    }

    public static Column real(String name) {
        return new Column(name, Kind.REAL);
    }

    public static Column money(String name) {
        return new Column(name, Kind.MONEY);
    }

    /// The column as Parquet keeps it, as an expression over the query.
    String stored() {
        String column = Sql.quoted(name);
        return switch (kind) {
            case TEXT -> "cast(" + column + " as varchar) as " + column;
            case MOMENT -> "timezone('UTC', " + column + ") as " + column;
            case WHOLE -> "cast(" + column + " as bigint) as " + column;
            case REAL -> "cast(" + column + " as double) as " + column;
            case MONEY -> "cast(" + column + " as decimal(20, 4)) as " + column;
        };
    }
}
