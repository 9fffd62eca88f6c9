package io.tasuki.stage.poll;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the CRMs call the users who are in charge of records.
public final class OwnerNames {

    private OwnerNames() {}

    /// By the id of the user; one without a name of its own is not among them.
    public static Map<String, String> of(Session session) {
        return read(session, "select id, name from owner_name");
    }

    /// The same of these users only.
    public static Map<String, String> of(Session session, Collection<String> owners) {
        return read(session, Sql.load(OwnerNames.class, "owner_names_of"), String.join("\u001f", owners));
    }

    private static Map<String, String> read(Session session, String sql, Object... arguments) {
        Map<String, String> names = new TreeMap<>();
        session.stream(sql, row -> names.put(row.text(1), row.text(2)), arguments);
        return names;
    }

    /// An owner as a line of text tells it: the id stays, for that is what a record and a question have.
    ///
    /// @param name null: not known
    public static String called(String owner, @Nullable String name) {
        return name == null ? owner : name + " (" + owner + ")";
    }
}
