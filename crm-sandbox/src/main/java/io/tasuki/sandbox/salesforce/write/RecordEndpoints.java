package io.tasuki.sandbox.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.query.Projection;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One record at a time: `sobjects/{object}` and `sobjects/{object}/{id}`.
public final class RecordEndpoints {

    private final Org org;
    private final Bench bench;
    private final RecordChecks checks;
    private final RecordEditor editor;

    public RecordEndpoints(Org org, Bench bench) {
        this.org = org;
        this.bench = bench;
        this.checks = new RecordChecks(org, bench.rules());
        this.editor = new RecordEditor(org);
    }

    public Reply read(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        Row row = living(table, call.path().get("id"));
        Projection projection = projection(call, table);
        if (projection.showsValues()) {
            bench.journal().read(1);
        }
        return Reply.ok(projection.toJson(row));
    }

    public Reply create(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        Map<String, @Nullable String> values = checks.forCreate(table, body(call));
        String id = editor.create(table, values, org.integrationUser());
        bench.journal().wrote(table.definition().name(), values.keySet());
        return Reply.json(201, created(id));
    }

    public Reply update(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        JsonNode body = body(call);
        checks.names(table, body);
        Row row = living(table, call.path().get("id"));
        Map<String, @Nullable String> values = checks.forUpdate(table, row, body);
        if (bench.faults().takes(Fault.Kind.LOCK_ROW, call.request())) {
            throw RowLock.problem();
        }
        editor.update(table, row, values, org.integrationUser());
        bench.journal().wrote(table.definition().name(), values.keySet());
        return Reply.empty(204);
    }

    public Reply delete(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        editor.delete(table, living(table, call.path().get("id")), org.integrationUser());
        bench.journal().wrote(table.definition().name(), List.of());
        return Reply.empty(204);
    }

    private static Map<String, Object> created(String id) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", id);
        result.put("success", true);
        result.put("errors", List.of());
        return result;
    }

    private Projection projection(Call call, ObjectTable table) throws SalesforceProblem {
        String fields = call.request().query().first("fields").orElse("");
        try {
            return fields.isEmpty()
                    ? Projection.ofAllFields(org, table, call.version())
                    : Projection.of(org, table, paths(Stream.of(fields.split(","))), call.version());
        } catch (SoqlException unknown) {
            throw SalesforceProblem.badRequest(unknown.errorCode(), String.valueOf(unknown.getMessage()));
        }
    }

    public static List<FieldPath> paths(Stream<String> fields) {
        return fields.map(field -> new FieldPath(List.of(field.strip().split("\\.", -1))))
                .toList();
    }

    private static JsonNode body(Call call) throws SalesforceProblem {
        JsonNode body = call.request().json();
        if (!body.isObject()) {
            throw SalesforceProblem.badRequest("JSON_PARSER_ERROR", "The request body must be a JSON object");
        }
        return body;
    }

    private static Row living(ObjectTable table, String id) throws SalesforceProblem {
        Row row = table.find(id);
        if (row == null) {
            throw SalesforceProblem.notFound();
        }
        if (table.isDeleted(row)) {
            throw SalesforceProblem.entityIsDeleted();
        }
        return row;
    }
}
