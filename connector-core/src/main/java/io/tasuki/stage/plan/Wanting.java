package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.stage.poll.FieldValues;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;

/// Gathers what should stand in the CRMs, and keeps what may not stand there yet in `wanted_value`.
final class Wanting {

    private final PlanRequest request;
    private final OwnFields fields;

    Wanting(PlanRequest request, OwnFields fields) {
        this.request = request;
        this.fields = fields;
    }

    /// @param scope what the asked-for scope came to
    /// @param leads how many leads are planned
    /// @param values how many values they should hold
    record Wanted(PlanScope scope, long leads, long values) {

        /// True when there is nothing to look at: all stands as the last plan left it.
        boolean nobody() {
            return scope == PlanScope.CHANGED && leads == 0;
        }
    }

    Wanted gather(Session session) {
        if (fields.none()) {
            return new Wanted(PlanScope.ASIDE, 0, 0);
        }
        FieldValues.install(session);
        session.execute(
                load("plan_setting").replace("{settings}", fields.literals()),
                request.settings().personEdits() == PersonEdits.KEEP);
        PlanScope scope = PlannedLeads.scope(session, request);
        Wanted nothing = new Wanted(scope, count(session, "plan_scope"), 0);
        if (nothing.nobody()) {
            return nothing;
        }
        tell(session);
        session.execute(load("wanted_now"));
        select(session);
        session.execute(load("differing"), request.now());
        PlannedLeads.promise(session, scope, request.asOf());
        return new Wanted(scope, nothing.leads(), count(session, "wanted_now"));
    }

    // Each source after the ledger may know better than the ones before it.
    private void tell(Session session) {
        session.script(load("told_value"));
        session.execute(load("told_outcome"), request.asOf(), request.zone().getId());
        session.execute(load("told_definition"), request.asOf());
        new SalesFeedback(fields).gather(session);
        session.script(load("told_feedback"));
    }

    private void select(Session session) {
        if (!request.selection().selectors().isEmpty()) {
            String selectors = request.selection().selectors().stream().map(Selector::literals).collect(joining(", "));
            session.execute(load("selected").replace("{selectors}", selectors));
        }
    }

    private static long count(Session session, String table) {
        return session.query("select count(*) from " + table, row -> row.number(1)).getFirst();
    }

    private static String load(String name) {
        return Sql.load(Wanting.class, name);
    }
}
