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
    public static String window(
            String object, List<String> columns, String stamp, Window window, Optional<Position> after) {
        String lower = after.map(position -> behind(stamp, position))
                .or(() -> window.from().map(from -> stamp + " >= " + Moments.literal(from)))
                .map(condition -> condition + " AND ")
                .orElse("");
        return select(columns, object) + " WHERE " + lower + stamp + " < " + Moments.literal(window.to()) + " ORDER BY "
                + stamp + ", Id";
    }

    public static String byId(String object, List<String> columns, Collection<String> ids) {
        return select(columns, object) + " WHERE Id IN "
                + ids.stream().map(Soql::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    private static String select(List<String> columns, String object) {
        return "SELECT " + String.join(",", columns) + " FROM " + object;
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
