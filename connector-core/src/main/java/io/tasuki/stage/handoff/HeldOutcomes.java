package io.tasuki.stage.handoff;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.time.ZoneId;

/// What became of every handoff by one moment, worked out once for all that a session asks of it.
///
/// While it is held, `outcome_at` answers for that moment and zone and refuses any other: nobody gets another moment's
/// outcomes unawares. It is gone with the session.
public final class HeldOutcomes {

    private HeldOutcomes() {}

    /// Links, ledger and its macros must be up to date, and stay as they are as long as the session asks.
    public static void hold(Session session, Instant asOf, ZoneId zone) {
        session.execute(Sql.load(HeldOutcomes.class, "held_outcome"), asOf, zone.getId());
        session.script(Sql.load(HeldOutcomes.class, "held_outcome_at")
                .replace("{as_of}", Sql.literal(asOf.toString()))
                .replace("{zone}", Sql.literal(zone.getId())));
    }
}
