package io.tasuki.report.desk;

import io.tasuki.stage.handoff.HeldOutcomes;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;

/// What every desk of a report stands on: what became of the handoffs, worked out once.
///
/// `report_handoff` has every handoff of a lead that is not ambiguous as it stands at the moment, numbered in the order of their
/// moments; `outcome_at` answers for that moment only.
public final class Ground {

    private final HeldOutcomes outcomes;
    private final String handoffs;

    private Ground(HeldOutcomes outcomes, String handoffs) {
        this.outcomes = outcomes;
        this.handoffs = handoffs;
    }

    /// Links, ledger and neutral views must be up to date.
    ///
    /// @param database where the tables are made
    public static Ground lay(Session session, String database, ReportRequest request) {
        HeldOutcomes outcomes =
                HeldOutcomes.workOut(session, database + ".held_outcome", request.asOf(), request.zone());
        outcomes.in(session);
        String handoffs = database + ".report_handoff";
        session.execute(
                Sql.load(Ground.class, "report_handoff").replace("{table}", handoffs),
                request.asOf(),
                request.zone().getId());
        return new Ground(outcomes, handoffs);
    }

    void under(Session session) {
        outcomes.in(session);
        session.script("create or replace temp view report_handoff as from " + handoffs);
    }
}
