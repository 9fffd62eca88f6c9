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
import java.util.List;
import java.util.Map;

/// Plans which field values to write: what the ledger wants against what stands in the CRMs.
///
/// Values that we know to stand already cost nothing; only records that may differ are read. A person's edit
/// since our last write wins and is a conflict. Reading is done in portions, so memory stays flat.
public final class Planner {

    private static final int PORTION = 5_000;

    private final Store store;
    private final Map<String, CrmAdapter> adapters;

    /// @param adapters by connection
    public Planner(Store store, Map<String, CrmAdapter> adapters) {
        this.store = store;
        this.adapters = adapters;
    }

    public PlanResult plan(PlanRequest request, OwnFields fields) {
        long certain = store.write(session -> gather(session, request, fields));
        List<CallProblem> problems = new ArrayList<>();
        for (ObjectName object : objects()) {
            look(request, fields, object, problems);
        }
        return store.write(session -> conclude(session, request, certain, problems));
    }

    /// Fills `wanted_value` with what may differ.
    ///
    /// @return how many values certainly stand already
    private static long gather(Session session, PlanRequest request, OwnFields fields) {
        clear(session);
        if (fields.none()) {
            return 0;
        }
        FieldValues.install(session);
        new SalesFeedback(fields).gather(session);
        String wanted = Sql.load(Planner.class, "wanted_now").replace("{settings}", fields.literals());
        session.execute(wanted, request.asOf(), request.zone().getId());
        session.execute(Sql.load(Planner.class, "differing"), request.now());
        return count(session, "wanted_now") - count(session, "wanted_value");
    }

    // A connection that cannot be read is left for the next plan; the others go on.
    private void look(PlanRequest request, OwnFields fields, ObjectName object, List<CallProblem> problems) {
        CrmAdapter adapter = adapter(object.connection());
        try {
            new FieldCheck(store, fields, request).check(adapter, object);
            readLive(adapter, object);
        } catch (CrmException problem) {
            problems.add(CallProblem.of(object.toString(), problem));
            store.change(session -> session.execute(
                    "update wanted_value set verdict = 'unread' where connection = ? and object = ? and verdict in ('read', 'absent')",
                    object.connection(),
                    object.object()));
        }
    }

    private void readLive(CrmAdapter adapter, ObjectName object) throws CrmException {
        List<String> fields = texts("select distinct field from wanted_value"
                + " where connection = ? and object = ? and verdict = 'read' order by field", object, List.of());
        List<String> ids = portion(object, "");
        while (!ids.isEmpty()) {
            LiveValues.read(store, adapter, object, ids, fields);
            ids = portion(object, ids.getLast());
        }
    }

    private List<String> portion(ObjectName object, String after) {
        return texts("select distinct id from wanted_value where connection = ? and object = ?"
                + " and verdict = 'read' and id > ? order by id limit " + PORTION, object, List.of(after));
    }

    private List<String> texts(String sql, ObjectName object, List<String> more) {
        List<Object> arguments = new ArrayList<>(List.of(object.connection(), object.object()));
        arguments.addAll(more);
        return store.read(session -> session.query(sql, row -> row.text(1), arguments.toArray()));
    }

    private List<ObjectName> objects() {
        return store.read(session -> session.query(
                "select distinct connection, object from wanted_value where verdict = 'read' order by connection, object",
                row -> new ObjectName(row.text(1), row.text(2))));
    }

    private PlanResult conclude(Session session, PlanRequest request, long certain, List<CallProblem> problems) {
        FieldValues.install(session);
        session.script(Sql.load(Planner.class, "judge"));
        session.script(Sql.load(Planner.class, "remember_live"));
        session.execute(Sql.load(Planner.class, "learnt"), request.now());
        session.execute(Sql.load(Planner.class, "satisfied_retry"));
        session.execute(Sql.load(Planner.class, "plan_change").replace("{batches}", batchLimits()), request.planId());
        PlanResult result = result(session, request, certain, problems);
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
        clear(session);
        return result;
    }

    private PlanResult result(Session session, PlanRequest request, long certain, List<CallProblem> problems) {
        Map<String, Long> calls = new CallEstimate(adapters).of(session, request.planId());
        return session.query(
                        Sql.load(Planner.class, "plan_totals"),
                        row -> new PlanResult(
                                request.planId(), row.number(1), row.number(2), row.number(3), row.number(4), calls, List.copyOf(problems)),
                        certain)
                .getFirst();
    }

    private String batchLimits() {
        return adapters.entrySet().stream()
                .map(entry -> "(" + Sql.literal(entry.getKey()) + ", " + entry.getValue().capabilities().maximumBatch() + ")")
                .collect(joining(", "));
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

    private static long count(Session session, String table) {
        return session.query("select count(*) from " + table, row -> row.number(1)).getFirst();
    }
}
