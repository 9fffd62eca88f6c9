package io.tasuki.sandbox.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.query.Projection;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.List;
import java.util.stream.Stream;

/// One record at a time: `sobjects/{object}` and `sobjects/{object}/{id}`, or by a key of another system's,
/// `sobjects/{object}/{field}/{value}`.
final class RecordEndpoints {

    private final Org org;
    private final Bench bench;
    private final RowWriter writer;

    RecordEndpoints(Org org, Bench bench, RowWriter writer) {
        this.org = org;
        this.bench = bench;
        this.writer = writer;
    }

    Reply read(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        return shown(call, table, living(table, call.path().get("id")));
    }

    Reply readByKey(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        List<Row> rows = matches(call, table);
        if (rows.isEmpty()) {
            throw SalesforceProblem.notFound();
        }
        return rows.size() > 1 ? choices(call, table, rows) : shown(call, table, rows.getFirst());
    }

    Reply create(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        return Reply.json(201, answered(writer.create(table, body(call), WriteCall.of(call.request()))));
    }

    Reply update(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        JsonNode body = body(call);
        writer.names(table, body);
        String id = table.idOf(living(table, call.path().get("id")));
        answered(writer.update(table, id, body, WriteCall.of(call.request())));
        return Reply.empty(204);
    }

    /// 201 for a new record, 200 for one that was changed, 300 with their addresses when there are several.
    Reply upsert(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        ObjectNode body = (ObjectNode) body(call);
        FieldDefinition key = key(call, table);
        if (body.has(key.name())) {
            throw SalesforceProblem.badRequest(
                    "INVALID_FIELD", "The " + key.name() + " field should not be specified in the sobject data.");
        }
        List<Row> rows = matches(call, table);
        if (rows.size() > 1) {
            return choices(call, table, rows);
        }
        if (rows.isEmpty()
                && call.request().query().first("updateOnly").orElse("").equals("true")) {
            throw SalesforceProblem.notFound();
        }
        body.put(key.name(), call.path().get("value"));
        Written written = writer.upsert(table, key, body, WriteCall.of(call.request()));
        return Reply.json(written.created() ? 201 : 200, answered(written));
    }

    Reply delete(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        String id = table.idOf(living(table, call.path().get("id")));
        answered(writer.delete(table, id, WriteCall.of(call.request())));
        return Reply.empty(204);
    }

    Reply deleteByKey(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        List<Row> rows = matches(call, table);
        if (rows.isEmpty()) {
            throw SalesforceProblem.notFound();
        }
        if (rows.size() > 1) {
            return choices(call, table, rows);
        }
        answered(writer.delete(table, table.idOf(rows.getFirst()), WriteCall.of(call.request())));
        return Reply.empty(204);
    }

    private Object answered(Written written) {
        writer.count(written);
        return RowResult.of(written).json(false);
    }

    private static FieldDefinition key(Call call, ObjectTable table) throws SalesforceProblem {
        return ExternalKeys.field(table, call.path().get("field"));
    }

    private static List<Row> matches(Call call, ObjectTable table) throws SalesforceProblem {
        return ExternalKeys.matches(table, key(call, table), call.path().get("value"));
    }

    private static Reply choices(Call call, ObjectTable table, List<Row> rows) {
        String address = "/services/data/" + call.version() + "/sobjects/"
                + table.definition().name() + "/";
        return Reply.json(
                300, rows.stream().map(row -> address + table.idOf(row)).toList());
    }

    private Reply shown(Call call, ObjectTable table, Row row) throws SalesforceProblem {
        Projection projection = projection(call, table);
        if (projection.showsValues()) {
            bench.journal().read(1);
        }
        return Reply.ok(projection.toJson(row));
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

    static List<FieldPath> paths(Stream<String> fields) {
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
        RecordChecks.living(table, row);
        return row;
    }
}
