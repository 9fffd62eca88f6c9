package io.tasuki.sandbox.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `composite/sobjects`: many records in one call. Results come in the order of the records, and HTTP says 200 even
/// when every row was refused; only what makes the request itself unreadable is an error of the whole.
final class CollectionWrites {

    static final int MOST = 200;
    private static final int MOST_RUNS = 10;

    /// Writes one row.
    private interface OneRow<T> {
        Written write(T row) throws SalesforceProblem;
    }

    private final Org org;
    private final RowWriter writer;

    CollectionWrites(Org org, RowWriter writer) {
        this.org = org;
        this.writer = writer;
    }

    Reply create(Call call) throws SalesforceProblem {
        WriteCall how = WriteCall.of(call.request());
        return write(call, false, record -> writer.create(table(record), record, how));
    }

    Reply update(Call call) throws SalesforceProblem {
        WriteCall how = WriteCall.of(call.request());
        return write(call, false, record -> writer.update(table(record), id(record), record, how));
    }

    Reply upsert(Call call) throws SalesforceProblem {
        WriteCall how = WriteCall.of(call.request());
        ObjectTable table = org.table(call.object());
        FieldDefinition key = ExternalKeys.field(table, call.path().get("field"));
        Set<String> seen = new HashSet<>();
        return write(call, true, record -> {
            if (table(record) != table) {
                throw SalesforceProblem.badRequest("INVALID_TYPE", "records of one object only");
            }
            if (!seen.add(ExternalKeys.value(key, record))) {
                throw SalesforceProblem.badRequest(
                        "DUPLICATE_VALUE", "Duplicate external id specified: " + ExternalKeys.value(key, record));
            }
            return writer.upsert(table, key, record, how);
        });
    }

    Reply delete(Call call) throws SalesforceProblem {
        WriteCall how = WriteCall.of(call.request());
        List<String> ids =
                List.of(call.request().query().first("ids").orElse("").split(",", -1));
        refuseMoreThan(MOST, ids.size());
        boolean allOrNone =
                Boolean.parseBoolean(call.request().query().first("allOrNone").orElse("false"));
        return Reply.ok(written(ids, allOrNone, id -> writer.delete(owner(id), id, how)).stream()
                .map(result -> result.json(false))
                .toList());
    }

    private Reply write(Call call, boolean tellsCreated, OneRow<JsonNode> one) throws SalesforceProblem {
        JsonNode body = call.request().json();
        List<JsonNode> records = records(body);
        List<ObjectTable> runs = new ArrayList<>();
        for (JsonNode record : records) {
            ObjectTable table = table(record);
            writer.names(table, record);
            if (runs.isEmpty() || runs.getLast() != table) {
                runs.add(table);
            }
        }
        if (runs.size() > MOST_RUNS) {
            throw SalesforceProblem.badRequest(
                    "LIMIT_EXCEEDED",
                    "Number of chunks of records of one type exceeds " + MOST_RUNS + ": group the records by type");
        }
        boolean allOrNone = body.path("allOrNone").asBoolean(false);
        return Reply.ok(written(records, allOrNone, one).stream()
                .map(result -> result.json(tellsCreated))
                .toList());
    }

    private <T> List<RowResult> written(List<T> rows, boolean allOrNone, OneRow<T> one) throws SalesforceProblem {
        List<RowResult> results = org.transact(
                () -> rows.stream().map(row -> result(one, row)).toList(), all -> allOrNone && anyFailed(all));
        return allOrNone && anyFailed(results)
                ? results.stream().map(RowResult::rolledBack).toList()
                : results;
    }

    private static boolean anyFailed(List<RowResult> results) {
        return results.stream().anyMatch(RowResult::failed);
    }

    private <T> RowResult result(OneRow<T> one, T row) {
        try {
            Written written = one.write(row);
            writer.count(written);
            return RowResult.of(written);
        } catch (SalesforceProblem refused) {
            return RowResult.refused(refused);
        }
    }

    private static List<JsonNode> records(JsonNode body) throws SalesforceProblem {
        if (!body.path("records").isArray()) {
            throw SalesforceProblem.badRequest("JSON_PARSER_ERROR", "The request body needs an array \"records\"");
        }
        List<JsonNode> records = new ArrayList<>();
        body.path("records").forEach(records::add);
        refuseMoreThan(MOST, records.size());
        return records;
    }

    private ObjectTable table(JsonNode record) throws SalesforceProblem {
        String type = record.path("attributes").path("type").asText();
        ObjectTable table = org.find(type);
        if (table == null) {
            throw SalesforceProblem.badRequest("INVALID_TYPE", "sObject type '" + type + "' is not supported.");
        }
        return table;
    }

    private ObjectTable owner(String id) throws SalesforceProblem {
        for (ObjectTable table : org.tables()) {
            if (id.startsWith(table.definition().keyPrefix()) && table.find(id) != null) {
                return table;
            }
        }
        throw SalesforceProblem.badRequest("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
    }

    private static String id(JsonNode record) {
        return record.hasNonNull("id")
                ? record.path("id").asText()
                : record.path("Id").asText();
    }

    static void refuseMoreThan(int most, int asked) throws SalesforceProblem {
        if (asked > most) {
            throw SalesforceProblem.badRequest(
                    "EXCEEDED_ID_LIMIT",
                    "record limit reached. cannot submit more than " + most + " records in this call");
        }
    }
}
