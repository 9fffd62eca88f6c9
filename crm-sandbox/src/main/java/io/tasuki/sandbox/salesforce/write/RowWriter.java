package io.tasuki.sandbox.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Journal;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes one row for a client, by whatever call it came: checks it, takes its lock, changes it. A row that is refused
/// leaves nothing behind. What was written counts in the journal when the caller says so.
public final class RowWriter {

    private final Org org;
    private final Journal journal;
    private final RecordChecks checks;
    private final RecordEditor editor;
    private final RowLocks locks;

    public RowWriter(Org org, Bench bench) {
        this.org = org;
        this.journal = bench.journal();
        this.checks = new RecordChecks(org, bench.rules());
        this.editor = new RecordEditor(org);
        this.locks = new RowLocks(org, bench.faults());
    }

    /// Refuses fields the object does not have, which the API finds while it reads a request.
    public void names(ObjectTable table, JsonNode record) throws SalesforceProblem {
        RecordChecks.names(table, record);
    }

    public Written create(ObjectTable table, JsonNode record, WriteCall call) throws SalesforceProblem {
        locks.take(call.request());
        Map<String, @Nullable String> values = checks.forCreate(table, record, call);
        locks.takeParent(ParentLocks.parent(values::get));
        String id = editor.create(table, values, org.integrationUser());
        return new Written(table, id, true, values.keySet());
    }

    public Written update(ObjectTable table, String id, JsonNode record, WriteCall call) throws SalesforceProblem {
        locks.take(call.request());
        Row row = found(table, id);
        Map<String, @Nullable String> values = checks.forUpdate(table, row, record, call);
        locks.takeParent(ParentLocks.parent(table, row));
        editor.update(table, row, values, org.integrationUser());
        return new Written(table, table.idOf(row), false, values.keySet());
    }

    /// Changes the one row whose `key` holds `value`, or makes it.
    ///
    /// @throws SalesforceProblem DUPLICATE_EXTERNAL_ID when there are several
    public Written upsert(ObjectTable table, FieldDefinition key, JsonNode record, WriteCall call)
            throws SalesforceProblem {
        String value = ExternalKeys.value(key, record);
        List<Row> there = ExternalKeys.matches(table, key, value);
        if (there.size() > 1) {
            throw SalesforceProblem.badRequest(
                    "DUPLICATE_EXTERNAL_ID",
                    key.name() + ": more than one record found for external id field: "
                            + there.stream().map(table::idOf).toList(),
                    key.name());
        }
        return there.isEmpty()
                ? create(table, record, call)
                : update(table, table.idOf(there.getFirst()), record, call);
    }

    /// Into the recycle bin.
    public Written delete(ObjectTable table, String id, WriteCall call) throws SalesforceProblem {
        locks.take(call.request());
        Row row = found(table, id);
        RecordChecks.living(table, row);
        locks.takeParent(ParentLocks.parent(table, row));
        editor.delete(table, row, org.integrationUser());
        return new Written(table, table.idOf(row), false, List.of());
    }

    /// Past the recycle bin, also out of it.
    public Written deleteForGood(ObjectTable table, String id, WriteCall call) throws SalesforceProblem {
        locks.take(call.request());
        Row row = found(table, id);
        editor.purge(table, row, org.integrationUser());
        return new Written(table, table.idOf(row), false, List.of());
    }

    public void count(Written written) {
        String object = written.table().definition().name();
        journal.wrote(object, written.fields());
        org.whenTakenBack(() -> journal.tookBack(object, written.fields()));
    }

    private static Row found(ObjectTable table, String id) throws SalesforceProblem {
        if (id.isEmpty()) {
            throw SalesforceProblem.badRequest("MISSING_ARGUMENT", "Id not specified in an update call");
        }
        Row row = table.find(id);
        if (row == null) {
            throw SalesforceProblem.badRequest("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
        }
        return row;
    }
}
