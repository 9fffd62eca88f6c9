package io.tasuki.stage.plan;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Map;

/// Adds up what a plan came to.
final class PlanTotals {

    private final Session session;
    private final PlanRequest request;

    PlanTotals(Session session, PlanRequest request) {
        this.session = session;
        this.request = request;
    }

    /// What was looked at.
    private record Looked(long changes, long untold, long conflicts, long records) {}

    PlanResult result(Wanting.Wanted wanted, Map<String, CrmAdapter> adapters, List<CallProblem> problems) {
        Looked looked = session.query(
                        Sql.load(PlanTotals.class, "plan_totals"),
                        row -> new Looked(row.number(1), row.number(2), row.number(3), row.number(4)))
                .getFirst();
        PlannedLeads.Totals all = switch (wanted.scope()) {
            case CHANGED, EVERYBODY -> PlannedLeads.totals(session);
            case ASIDE -> new PlannedLeads.Totals(wanted.values(), looked.conflicts);
        };
        return new PlanResult(
                request.planId(),
                looked.changes,
                all.values() - looked.changes - looked.untold - all.conflicts(),
                all.conflicts(),
                looked.records,
                newFields(),
                new CallEstimate(adapters).of(session, request.planId()),
                List.copyOf(problems));
    }

    /// What stands when nobody had to be looked at.
    PlanResult asBefore() {
        PlannedLeads.Totals all = PlannedLeads.totals(session);
        return new PlanResult(
                request.planId(), 0, all.values() - all.conflicts(), all.conflicts(), 0, 0, Map.of(), List.of());
    }

    private long newFields() {
        return session.query(
                        "select count(*) from plan_field where plan_id = ?", row -> row.number(1), request.planId())
                .getFirst();
    }
}
