package io.tasuki.stage.measure;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;

/// The level that each handoff has in everything that rates can be broken down by, as it was known at the handoff.
public final class HandoffLevels {

    private HandoffLevels() {}

    /// Makes two table macros known to the session, each of handoff, attribute, value and place: `usual_level()` of what is
    /// told unasked, and `level_of(zone)`, which has the [BuiltIn] ones too.
    public static void define(Session session) {
        session.script(Sql.load(HandoffLevels.class, "level_of"));
    }
}
