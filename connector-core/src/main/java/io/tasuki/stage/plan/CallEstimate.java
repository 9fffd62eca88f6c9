package io.tasuki.stage.plan;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.RecordWriter;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How many calls it takes to apply a plan: learning or making fields, checking live values, writing.
final class CallEstimate {

    private final Map<String, CrmAdapter> adapters;

    CallEstimate(Map<String, CrmAdapter> adapters) {
        this.adapters = adapters;
    }

    Map<String, Long> of(Session session, String planId) {
        Map<String, Long> calls = new TreeMap<>();
        adapters.keySet().forEach(connection -> calls.put(connection, 0L));
        session.stream(
                Sql.load(CallEstimate.class, "batch_sizes"),
                row -> calls.merge(row.text(1), batch(row.text(1), (int) row.number(3), (int) row.number(4)), Long::sum),
                planId);
        session.stream(
                "select connection, object, count(*) from plan_field where plan_id = ? group by connection, object",
                row -> calls.merge(row.text(1), creation(row.text(1), (int) row.number(3)), Long::sum),
                planId);
        session.stream(
                Sql.load(CallEstimate.class, "objects_to_learn"),
                row -> calls.merge(row.text(1), row.number(2), Long::sum),
                planId,
                planId);
        return calls;
    }

    private long batch(String connection, int records, int fields) {
        Optional<CrmAdapter> adapter = Optional.ofNullable(adapters.get(connection));
        long check = adapter.map(found -> found.records().callsFor(records, fields)).orElse(0);
        Optional<RecordWriter> writer = adapter.flatMap(CrmAdapter::writer);
        return check + writer.map(found -> found.callsFor(records)).orElse(0);
    }

    private long creation(String connection, int fields) {
        Optional<FieldProvisioner> provisioner =
                Optional.ofNullable(adapters.get(connection)).flatMap(CrmAdapter::fields);
        return provisioner.map(found -> found.callsFor(fields)).orElse(0);
    }
}
