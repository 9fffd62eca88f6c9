package io.tasuki.salesforce.api;

import io.tasuki.salesforce.wire.Moments;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The text of the queries this adapter sends.
public final class Soql {

    private Soql() {}

    /// The rows of a window behind a position, in the order in which a restart can go on.
    ///
    /// @param bin true for those in the recycle bin alone
    public static String window(
            String object, List<String> columns, String stamp, Window window, Optional<Position> after, boolean bin) {
        String rows = after.map(position -> behind(stamp, position) + " AND " + before(stamp, window))
                .orElseGet(() -> within(stamp, window));
        return select(columns, object) + " WHERE " + rows + (bin ? " AND IsDeleted = true" : "") + " ORDER BY " + stamp
                + ", Id";
    }

    /// The rows of a window in any order: what an order costs, a job cannot afford.
    public static String slice(String object, List<String> columns, String stamp, Window window) {
        return select(columns, object) + " WHERE " + within(stamp, window);
    }

    /// How many rows a window has.
    public static String count(String object, String stamp, Window window) {
        return "SELECT COUNT() FROM " + object + " WHERE " + within(stamp, window);
    }

    /// All rows behind an id, in the order of their ids.
    ///
    /// @param id empty for all
    public static String behind(String object, List<String> columns, String id) {
        return select(columns, object) + (id.isEmpty() ? "" : " WHERE Id > " + quoted(id)) + " ORDER BY Id";
    }

    public static String byId(String object, List<String> columns, Collection<String> ids) {
        return select(columns, object) + " WHERE Id IN "
                + ids.stream().map(Soql::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    private static String select(List<String> columns, String object) {
        return "SELECT " + String.join(",", columns) + " FROM " + object;
    }

    private static String within(String stamp, Window window) {
        return window.from()
                        .map(from -> stamp + " >= " + Moments.literal(from) + " AND ")
                        .orElse("")
                + before(stamp, window);
    }

    private static String before(String stamp, Window window) {
        return stamp + " < " + Moments.literal(window.to());
    }

    private static String behind(String stamp, Position position) {
        String moment = Moments.literal(position.stamp());
        return "(" + stamp + " > " + moment + " OR (" + stamp + " = " + moment + " AND Id > " + quoted(position.id())
                + "))";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
