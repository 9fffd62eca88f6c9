package io.tasuki.stage.apply;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.plan.BatchSizes;
import io.tasuki.stage.plan.CallProblem;
import io.tasuki.stage.plan.LiveValues;
import io.tasuki.stage.plan.PlannedLeads;
import io.tasuki.stage.poll.FieldValues;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Plans how to take a run back: what stood in its fields before, wherever its own value still stands.
///
/// The plan is written as any other one, so a revert can be killed, resumed and reverted itself.
public final class Reversal {

    private static final int PORTION = 5_000;

    private final Store store;
    private final Map<String, CrmAdapter> adapters;

    /// @param adapters by connection
    public Reversal(Store store, Map<String, CrmAdapter> adapters) {
        this.store = store;
        this.adapters = adapters;
    }

    public RevertResult plan(RevertRequest request) {
        store.change(LiveValues::clear);
        List<CallProblem> problems = new ArrayList<>();
        Map<ObjectName, Sentence> unusable = new LinkedHashMap<>();
        for (ObjectName object : objects(request.run())) {
            look(request, object, unusable, problems);
        }
        return store.write(session -> conclude(session, request, unusable, problems));
    }

    private List<ObjectName> objects(String run) {
        return store.read(session -> session.query(
                "select distinct connection, object from field_write where run_id = ? and state = 'applied' order by all",
                row -> new ObjectName(row.text(1), row.text(2)),
                run));
    }

    private void look(
            RevertRequest request, ObjectName object, Map<ObjectName, Sentence> unusable, List<CallProblem> problems) {
        CrmAdapter adapter = adapters.get(object.connection());
        if (adapter == null) {
            unusable.put(object, Sentence.NOT_CONFIGURED);
        } else if (adapter.writer().isEmpty()) {
            unusable.put(object, Sentence.READ_ONLY);
        } else {
            try {
                read(request, adapter, object);
            } catch (CrmException problem) {
                problems.add(CallProblem.of(object.toString(), problem));
                unusable.put(object, Sentence.KEPT_UNREACHED);
            }
        }
    }

    private void read(RevertRequest request, CrmAdapter adapter, ObjectName object) throws CrmException {
        List<String> fields = written(request, "field", object, "", Integer.MAX_VALUE);
        List<String> ids = written(request, "id", object, "", PORTION);
        while (!ids.isEmpty()) {
            LiveValues.read(store, adapter, object, ids, fields);
            ids = written(request, "id", object, ids.getLast(), PORTION);
        }
    }

    private List<String> written(RevertRequest request, String column, ObjectName object, String after, int most) {
        return store.read(session -> session.query(
                Sql.load(Reversal.class, "written").replace("{column}", column),
                row -> row.text(1),
                request.run(),
                object.connection(),
                object.object(),
                after,
                most));
    }

    private RevertResult conclude(
            Session session, RevertRequest request, Map<ObjectName, Sentence> unusable, List<CallProblem> problems) {
        FieldValues.install(session);
        session.execute(
                Sql.load(Reversal.class, "reversal").replace("{unusable}", literals(unusable)),
                request.run(),
                request.run());
        session.execute(Sql.load(Reversal.class, "reversal_change").replace("{batched}", BatchSizes.batched(adapters, "reversal")), request.planId());
        session.execute(
                Sql.load(Reversal.class, "reversal_plan"),
                request.planId(),
                request.planId(),
                request.now(),
                request.now(),
                request.configuration(),
                request.run());
        PlannedLeads.reopen(session, request.planId());
        LiveValues.clear(session);
        return session.query(
                        "select to_change, unchanged, conflicts from plan where plan_id = ?",
                        row -> new RevertResult(row.number(1), row.number(2), row.number(3), List.copyOf(problems)),
                        request.planId())
                .getFirst();
    }

    private static String literals(Map<ObjectName, Sentence> unusable) {
        return "('', '', '')"
                + unusable.entrySet().stream()
                        .map(entry -> ", (" + Sql.literal(entry.getKey().connection()) + ", "
                                + Sql.literal(entry.getKey().object()) + ", "
                                + Sql.literal(entry.getValue().name()) + ")")
                        .collect(joining());
    }
}
