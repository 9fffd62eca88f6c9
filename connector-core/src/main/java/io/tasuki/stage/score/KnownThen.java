package io.tasuki.stage.score;

import io.tasuki.stage.measure.BuiltIn;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;

/// What was known of each handoff, as conversion breaks it down.
final class KnownThen {

    private KnownThen() {}

    /// Makes `level_of(zone)` known to the session: handoff, attribute, value.
    static void define(Session session) {
        session.script(Sql.load(BuiltIn.class, "level_of"));
    }
}
