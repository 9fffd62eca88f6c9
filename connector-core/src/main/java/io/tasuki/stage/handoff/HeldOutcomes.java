package io.tasuki.stage.handoff;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.time.ZoneId;

/// What became of every handoff by one moment, worked out once for all who ask.
///
/// Where it is held, `outcome_at` answers for that moment and zone and refuses any other: nobody gets another moment's outcomes
/// unawares.
///
/// @param table where they are
public record HeldOutcomes(String table, Instant asOf, ZoneId zone) {

    /// Works them out. Links, ledger and its macros must be up to date, and stay as they are as long as somebody asks.
    public static HeldOutcomes workOut(Session session, String table, Instant asOf, ZoneId zone) {
        session.execute(load("held_outcome").replace("{table}", table), asOf, zone.getId());
        return new HeldOutcomes(table, asOf, zone);
    }

    /// Holds them in a session, until its end.
    public void in(Session session) {
        session.script(load("held_outcome_at")
                .replace("{table}", table)
                .replace("{as_of}", Sql.literal(asOf.toString()))
                .replace("{zone}", Sql.literal(zone.getId())));
    }

    private static String load(String name) {
        return Sql.load(HeldOutcomes.class, name);
    }
}
