package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.stage.poll.FieldValues;
import io.tasuki.stage.promise.Promises;
import io.tasuki.store.Portions;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.Set;

/// Gathers what should stand in the CRMs, and keeps what may not stand there yet in `wanted_value`.
final class Wanting {

    // A lead is told a dozen values.
    private static final int LEADS_AT_ONCE = 50_000;
    private static final Set<String> TOLD_OF_DEFINITION = Set.of("definition_verdict");
    private static final Set<String> TOLD_OF_SCORES = Set.of("score", "score_grade", "score_reasons", "score_model");
    private static final Set<String> TOLD_OF_PROMISES = Set.of("first_contact_at", "sla_status");

    private final PlanRequest request;
    private final OwnFields fields;
    private final int leadsAtOnce;

    Wanting(PlanRequest request, OwnFields fields) {
        this(request, fields, LEADS_AT_ONCE);
    }

    Wanting(PlanRequest request, OwnFields fields, int leadsAtOnce) {
        this.request = request;
        this.fields = fields;
        this.leadsAtOnce = leadsAtOnce;
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
        long leads = count(session, "plan_scope");
        if (scope == PlanScope.CHANGED && leads == 0) {
            return new Wanted(scope, 0, 0);
        }
        PlannedLeads.begin(session, scope, request.asOf());
        long values =
                Portions.sum(session, load("plan_portion"), leads, leadsAtOnce, () -> gatherPortion(session, scope));
        if (scope != PlanScope.ASIDE) {
            session.execute(load("needless_retry"));
        }
        return new Wanted(scope, leads, values);
    }

    private long gatherPortion(Session session, PlanScope scope) {
        tell(session);
        session.execute(load("wanted_now"));
        select(session);
        session.execute(load("differing"), request.now());
        PlannedLeads.promise(session, scope);
        if (tellsPromises()) {
            PlannedLeads.await(session, scope);
        }
        return count(session, "wanted_now");
    }

    // Each source after the ledger may know better than the ones before it.
    private void tell(Session session) {
        session.script(load("told_value"));
        session.execute(load("told_outcome"), request.asOf(), request.zone().getId());
        if (fields.tellAny(TOLD_OF_DEFINITION)) {
            session.execute(load("told_definition"), request.asOf());
        }
        promises(session);
        if (fields.tellAny(TOLD_OF_SCORES)) {
            scores(session, ReasonWords.in(request.settings().labels()));
        }
        new SalesFeedback(fields).gather(session);
        session.script(load("told_feedback"));
    }

    private void scores(Session session, ReasonWords words) {
        session.execute(load("told_score"), request.asOf(), words.raises(), words.lowers(), words.between(), words.weekdays());
    }

    // What nobody writes needs no judging, and no lead has to be looked at again for it.
    private boolean tellsPromises() {
        return !request.promises().none() && fields.tellAny(TOLD_OF_PROMISES);
    }

    private void promises(Session session) {
        if (tellsPromises()) {
            Promises.judge(session, request.promises(), "plan_portion", request.asOf());
            session.execute(load("told_promise"));
        }
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
