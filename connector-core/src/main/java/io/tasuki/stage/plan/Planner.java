package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.poll.FieldValues;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Plans which field values to write: what the ledger wants against what stands in the CRMs.
///
/// 1. Values that we know to stand already cost nothing; only records that may differ are read.
/// 2. What is wanted and not written is a conflict with its reason; nothing is left out silently.
/// 3. A connection that cannot be read is left for the next plan; the others go on.
public final class Planner {

    private final Store store;
    private final Map<String, CrmAdapter> adapters;
    private final PlanControl control;

    /// @param adapters by connection
    public Planner(Store store, Map<String, CrmAdapter> adapters, PlanControl control) {
        this.store = store;
        this.adapters = adapters;
        this.control = control;
    }

    public PlanResult plan(PlanRequest request, OwnFields fields) {
        Wanting.Wanted wanted = store.write(session -> {
            clear(session);
            return new Wanting(request, fields).gather(session);
        });
        if (wanted.nobody()) {
            return store.read(session -> new PlanTotals(session, request).asBefore());
        }
        FieldCheck check = new FieldCheck(store, fields, request.planId(), request.settings().createFields());
        List<CallProblem> problems = new ArrayList<>();
        for (ObjectName object : objects(request, fields, wanted.scope())) {
            look(request, check, object, problems);
        }
        return store.write(session -> conclude(session, request, wanted, problems));
    }

    private void look(PlanRequest request, FieldCheck check, ObjectName object, List<CallProblem> problems) {
        CrmAdapter adapter = adapter(object.connection());
        try {
            check.check(adapter, object);
            new LiveReading(store, request.selection().limit(), control).read(adapter, object);
        } catch (CrmException problem) {
            problems.add(CallProblem.of(object.toString(), problem));
            store.change(session ->
                    session.execute(Sql.load(Planner.class, "unread"), object.connection(), object.object()));
        }
    }

    // Fields that nothing is wanted for yet are only looked for when everything is.
    private Set<ObjectName> objects(PlanRequest request, OwnFields fields, PlanScope scope) {
        Set<ObjectName> objects = new LinkedHashSet<>();
        if (scope != PlanScope.CHANGED && request.selection().isEverything()) {
            objects.addAll(fields.objects());
        }
        objects.addAll(store.read(session -> session.query(
                "select distinct connection, object from wanted_value where verdict = 'read' order by connection, object",
                row -> new ObjectName(row.text(1), row.text(2)))));
        return objects;
    }

    private PlanResult conclude(
            Session session, PlanRequest request, Wanting.Wanted wanted, List<CallProblem> problems) {
        FieldValues.install(session);
        judge(session, request);
        session.script(Sql.load(Planner.class, "remember_live"));
        session.execute(Sql.load(Planner.class, "learnt"), request.now());
        if (wanted.scope() != PlanScope.ASIDE) {
            session.execute(Sql.load(Planner.class, "satisfied_retry"));
        }
        session.execute(Sql.load(Planner.class, "plan_change").replace("{batched}", BatchSizes.batched(adapters, "wanted_value")), request.planId());
        PlannedLeads.conclude(session, wanted.scope());
        PlanResult result = new PlanTotals(session, request).result(wanted, adapters, problems);
        insert(session, request, result);
        clear(session);
        return result;
    }

    private static void judge(Session session, PlanRequest request) {
        String sources = request.shrunken().stream().map(ShrunkenSource::words).collect(joining(", "));
        session.script(Sql.load(Planner.class, "judge")
                .replace("{shrunken}", Boolean.toString(!request.shrunken().isEmpty()))
                .replace("{sources}", Sql.literal(sources)));
        if (request.selection().limit().isPresent()) {
            session.execute("update wanted_value set verdict = 'left' where verdict = 'gone'");
            session.execute(
                    Sql.load(Planner.class, "beyond_limit"), request.selection().limit().getAsLong());
        }
    }

    private static void insert(Session session, PlanRequest request, PlanResult result) {
        session.execute(
                "insert into plan values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
                request.planId(),
                request.runId(),
                request.now(),
                request.asOf(),
                result.toChange(),
                result.unchanged(),
                result.conflicts(),
                result.records(),
                request.configuration());
    }

    private CrmAdapter adapter(String connection) {
        CrmAdapter adapter = adapters.get(connection);
        if (adapter == null) {
            throw new IllegalArgumentException("no connection " + connection);
        }
        return adapter;
    }

    private static void clear(Session session) {
        session.execute("delete from wanted_value");
        LiveValues.clear(session);
    }
}
