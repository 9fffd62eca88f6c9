package io.tasuki.stage.apply;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner.FieldOutcome;
import io.tasuki.crm.FieldSpec;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.plan.CallProblem;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes the fields a plan needs, before its first change.
final class FieldCreation {

    private final Store store;
    private final Map<String, CrmAdapter> adapters;
    private final OwnFields fields;
    private final Map<ObjectName, Map<String, String>> failures = new HashMap<>();

    FieldCreation(Store store, Map<String, CrmAdapter> adapters, OwnFields fields) {
        this.store = store;
        this.adapters = adapters;
        this.fields = fields;
    }

    /// Makes them, and says which could not be made: some hold nothing yet, so no refused value would tell it.
    void create(String planId, List<CallProblem> problems) {
        missing(planId).forEach((object, specifications) -> {
            try {
                create(object, specifications);
                failures(object).forEach((field, reason) ->
                        problems.add(new CallProblem(object + "." + field, reason, false)));
            } catch (CrmException problem) {
                problems.add(CallProblem.of(object.toString(), problem));
                specifications.forEach(field -> failed(object, field, String.valueOf(problem.getMessage())));
            }
        });
    }

    /// Why the fields of an object that could not be made were not, by field.
    Map<String, String> failures(ObjectName object) {
        return failures.getOrDefault(object, Map.of());
    }

    private Map<ObjectName, List<FieldSpec>> missing(String planId) {
        Map<ObjectName, List<FieldSpec>> missing = new TreeMap<>();
        store.read(session -> session.query(
                        "select connection, object, name from plan_field where plan_id = ? order by all",
                        row -> Map.entry(new ObjectName(row.text(1), row.text(2)), row.text(3)),
                        planId))
                .forEach(entry -> missing.computeIfAbsent(entry.getKey(), object -> new ArrayList<>())
                        .add(fields.specification(entry.getKey(), entry.getValue())));
        return missing;
    }

    private void create(ObjectName object, List<FieldSpec> specifications) throws CrmException {
        CrmAdapter adapter = adapters.get(object.connection());
        if (adapter == null || adapter.fields().isEmpty()) {
            throw new CrmException.AccessDenied(Sentence.CREATES_NO_FIELDS.with(), "field creation");
        }
        List<FieldOutcome> outcomes = adapter.fields().get().create(object.object(), specifications);
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case FieldOutcome.Created created -> {}
                case FieldOutcome.Existed existed -> {}
                case FieldOutcome.Failed failed -> failed(object, specifications.get(i), failed.reason());
            }
        }
    }

    private void failed(ObjectName object, FieldSpec field, String reason) {
        failures.computeIfAbsent(object, key -> new TreeMap<>()).put(field.name(), Sentence.FIELD_NOT_CREATED.with(reason));
    }
}
