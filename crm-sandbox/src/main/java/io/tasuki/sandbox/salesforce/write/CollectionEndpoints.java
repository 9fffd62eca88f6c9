package io.tasuki.sandbox.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.api.ErrorBody;
import io.tasuki.sandbox.salesforce.query.Projection;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// `composite/sobjects`: many records in one call. Results come in the order of the records, and HTTP says 200 even
/// when
/// every row was refused; only what makes the request itself unreadable is an error of the whole.
public final class CollectionEndpoints {

    private static final int MOST_WRITTEN = 200;
    private static final int MOST_RETRIEVED = 2_000;

    /// A row that passed its checks, or why it did not; `row` is null when it is yet to be made.
    private record Checked(
            ObjectTable table,
            @Nullable Row row,
            Map<String, @Nullable String> values,
            @Nullable SalesforceProblem problem) {}

    private final Org org;
    private final Bench bench;
    private final RecordChecks checks;
    private final RecordEditor editor;

    public CollectionEndpoints(Org org, Bench bench) {
        this.org = org;
        this.bench = bench;
        this.checks = new RecordChecks(org, bench.rules());
        this.editor = new RecordEditor(org);
    }

    public Reply create(Call call) throws SalesforceProblem {
        return write(call, false);
    }

    public Reply update(Call call) throws SalesforceProblem {
        return write(call, true);
    }

    public Reply retrieve(Call call) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        JsonNode body = call.request().json();
        List<String> ids = texts(body.path("ids"));
        List<String> fields = texts(body.path("fields"));
        if (ids.size() > MOST_RETRIEVED) {
            throw tooMany(MOST_RETRIEVED);
        }
        try {
            Projection projection = Projection.of(org, table, RecordEndpoints.paths(fields.stream()), call.version());
            List<JsonNode> found =
                    ids.stream().map(id -> retrieved(table, projection, id)).toList();
            if (projection.showsValues()) {
                bench.journal()
                        .read((int) found.stream().filter(JsonNode::isObject).count());
            }
            return Reply.ok(found);
        } catch (SoqlException unknown) {
            throw SalesforceProblem.badRequest(unknown.errorCode(), String.valueOf(unknown.getMessage()));
        }
    }

    private static JsonNode retrieved(ObjectTable table, Projection projection, String id) {
        Row row = table.find(id);
        return row == null || table.isDeleted(row) ? NullNode.getInstance() : projection.toJson(row);
    }

    private Reply write(Call call, boolean updating) throws SalesforceProblem {
        JsonNode body = call.request().json();
        JsonNode records = body.path("records");
        if (!records.isArray()) {
            throw SalesforceProblem.badRequest("JSON_PARSER_ERROR", "The request body needs an array \"records\"");
        }
        if (records.size() > MOST_WRITTEN) {
            throw tooMany(MOST_WRITTEN);
        }
        List<Checked> rows = new ArrayList<>();
        for (JsonNode record : records) {
            checks.names(table(record), record);
        }
        for (JsonNode record : records) {
            rows.add(checked(call, table(record), record, updating));
        }
        boolean rolledBack =
                body.path("allOrNone").asBoolean(false) && rows.stream().anyMatch(row -> row.problem() != null);
        return Reply.ok(rows.stream().map(row -> settled(row, rolledBack)).toList());
    }

    private ObjectTable table(JsonNode record) throws SalesforceProblem {
        String type = record.path("attributes").path("type").asText();
        ObjectTable table = org.find(type);
        if (table == null) {
            throw SalesforceProblem.badRequest("INVALID_TYPE", "sObject type '" + type + "' is not supported.");
        }
        return table;
    }

    private Checked checked(Call call, ObjectTable table, JsonNode record, boolean updating) {
        Row row = null;
        try {
            if (bench.faults().takes(Fault.Kind.LOCK_ROW, call.request())) {
                throw RowLock.problem();
            }
            row = updating ? named(table, record) : null;
            Map<String, @Nullable String> values =
                    row == null ? checks.forCreate(table, record) : checks.forUpdate(table, row, record);
            return new Checked(table, row, values, null);
        } catch (SalesforceProblem problem) {
            return new Checked(table, row, Map.of(), problem);
        }
    }

    private static Row named(ObjectTable table, JsonNode record) throws SalesforceProblem {
        String id = record.hasNonNull("id")
                ? record.path("id").asText()
                : record.path("Id").asText();
        if (id.isEmpty()) {
            throw SalesforceProblem.badRequest("MISSING_ARGUMENT", "Id not specified in an update call");
        }
        Row row = table.find(id);
        if (row == null) {
            throw SalesforceProblem.badRequest("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
        }
        return row;
    }

    private Map<String, Object> settled(Checked checked, boolean rolledBack) {
        if (checked.problem() != null) {
            return ErrorBody.row(checked.problem());
        }
        if (rolledBack) {
            return ErrorBody.row(
                    SalesforceProblem.badRequest(
                            "ALL_OR_NONE_OPERATION_ROLLED_BACK",
                            "Record rolled back because not all records were valid and the request was using AllOrNone header"));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", written(checked));
        result.put("success", true);
        result.put("errors", List.of());
        return result;
    }

    private String written(Checked checked) {
        ObjectTable table = checked.table();
        Row row = checked.row();
        bench.journal().wrote(table.definition().name(), checked.values().keySet());
        if (row == null) {
            return editor.create(table, checked.values(), org.integrationUser());
        }
        editor.update(table, row, checked.values(), org.integrationUser());
        return table.idOf(row);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static SalesforceProblem tooMany(int most) {
        return SalesforceProblem.badRequest(
                "EXCEEDED_ID_LIMIT", "record limit reached. cannot submit more than " + most + " records in this call");
    }
}
