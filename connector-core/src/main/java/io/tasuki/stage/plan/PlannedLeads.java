package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom the plans have dealt with, lead by lead, so that a plan of what changed knows the rest without looking.
///
/// A lead that is planned counts as open from the moment its stale mark is taken, and until a run has written all of
/// it: whatever dies in between, the next plan looks at it again.
public final class PlannedLeads {

    private static final String SILENT = Stream.of(Conflict.values())
            .filter(Conflict::endsUnnoticed)
            .map(conflict -> Sql.literal(conflict.name()))
            .collect(joining(", ", "(", ")"));

    private PlannedLeads() {}

    /// Fills `plan_scope` with the leads to plan.
    ///
    /// @return the scope that it came to: everybody when nobody was planned before
    static PlanScope scope(Session session, PlanRequest request) {
        Optional<Instant> last = reach(session);
        if (request.scope() != PlanScope.CHANGED) {
            return everybody(session, request.scope());
        }
        return last.isEmpty() || everybodyIsStale(session)
                ? everybody(session, PlanScope.EVERYBODY)
                : changed(session, last.get(), request);
    }

    private static PlanScope everybody(Session session, PlanScope scope) {
        session.execute(load("scope_everybody"));
        return scope;
    }

    private static PlanScope changed(Session session, Instant last, PlanRequest request) {
        Instant now = request.asOf();
        session.execute(load("scope_changed"), request.now(), last, now, last, now);
        // Deals are many and their dates are text, so they are only looked at once a day.
        if (day(now, request.zone()).isAfter(day(last, request.zone()))) {
            session.execute(load("scope_closing"), request.zone().getId(), last, now);
        }
        return PlanScope.CHANGED;
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static Optional<Instant> reach(Session session) {
        return session.query("select as_of from plan_reach", row -> row.moment(1)).stream().findFirst().flatMap(moment -> moment);
    }

    private static boolean everybodyIsStale(Session session) {
        return !session.query("select 1 from stale_lead where lead = '*' limit 1", row -> row.number(1)).isEmpty();
    }

    /// Takes the stale marks; belongs in one transaction with the promises.
    static void begin(Session session, PlanScope scope, Instant asOf) {
        switch (scope) {
            case CHANGED -> session.execute("delete from planned_lead where lead in (from plan_scope)");
            case EVERYBODY -> session.execute("delete from planned_lead");
            case ASIDE -> {
                return;
            }
        }
        session.execute("delete from stale_lead");
        session.execute("delete from plan_reach");
        session.execute("insert into plan_reach values (?)", asOf);
    }

    /// Notes the leads of one portion as open in place of their stale marks.
    static void promise(Session session, PlanScope scope) {
        switch (scope) {
            case CHANGED, EVERYBODY -> session.execute(load("planned_lead"));
            case ASIDE -> {}
        }
    }

    /// Notes the leads of one portion with a clock that runs: it ends without any news from a CRM.
    static void await(Session session, PlanScope scope) {
        switch (scope) {
            case CHANGED, EVERYBODY -> session.execute(load("awaiting_lead"));
            case ASIDE -> {}
        }
    }

    /// Notes what a plan left open.
    static void conclude(Session session, PlanScope scope) {
        switch (scope) {
            case CHANGED, EVERYBODY -> session.execute(load("concluded_lead").replace("{silent}", SILENT));
            case ASIDE -> session.execute(load("aside_lead"));
        }
    }

    /// What all leads together should hold.
    ///
    /// @param values field values
    /// @param conflicts those of them that will not be written
    record Totals(long values, long conflicts) {}

    static Totals totals(Session session) {
        return session.query(
                        "select coalesce(sum(wanted), 0), coalesce(sum(conflicts), 0) from planned_lead",
                        row -> new Totals(row.number(1), row.number(2)))
                .getFirst();
    }

    /// To be called when a run wrote all that was planned.
    public static void settled(Session session) {
        session.execute("update planned_lead set to_write = false where to_write");
    }

    /// Has the next plan look again at all that a plan changes; to be called when a plan is written that this run has not
    /// made.
    public static void reopen(Session session, String planId) {
        session.execute(load("reopen"), planId);
    }

    private static String load(String name) {
        return Sql.load(PlannedLeads.class, name);
    }
}
