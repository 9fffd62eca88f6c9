package io.tasuki.stage.poll;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;

/// What counts as the same value of a field: `1000` and `1000.0` do, and a moment in two spellings.
public final class FieldValues {

    private FieldValues() {}

    /// Makes `same_value(kind, a, b)` and the text forms known to this session.
    public static void install(Session session) {
        session.script(Sql.load(FieldValues.class, "field_values"));
    }
}
