package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.http.LostAnswer;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.wire.Json;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Updates by sObject Collections, which answers at once and for each record.
public final class SalesforceRecordWriter implements RecordWriter {

    public static final int MAXIMUM_BATCH = 200;

    private final WriteCalls calls;
    private final SalesforceSchema schema;

    public SalesforceRecordWriter(SalesforceApi api, SalesforceSchema schema) {
        this.calls = new WriteCalls(api);
        this.schema = schema;
    }

    @Override
    public WriteTicket submit(WriteBatch batch) throws CrmException {
        ObjectSchema visible = schema.of(batch.object());
        Map<String, WriteOutcome> outcomes = new HashMap<>();
        Map<String, ObjectNode> records = new LinkedHashMap<>();
        for (RecordUpdate update : sorted(batch)) {
            Optional<String> objection = objection(update, visible);
            if (objection.isPresent()) {
                outcomes.put(update.id(), new WriteOutcome.Refused(objection.get(), false));
            } else {
                records.put(update.id(), record(update, visible));
            }
        }
        if (!records.isEmpty()) {
            send(records, outcomes);
        }
        return new WriteTicket.Settled(inOrder(batch, outcomes));
    }

    @Override
    public List<WriteOutcome> settle(WriteTicket.Pending ticket, WriteBatch batch) throws CrmException {
        throw new CrmException.Unreadable("no batch of this connection is ever pending");
    }

    @Override
    public int callsFor(int updates) {
        return Math.ceilDiv(updates, MAXIMUM_BATCH);
    }

    // Two batches that lock the same rows in the same order wait for each other instead of failing.
    private static List<RecordUpdate> sorted(WriteBatch batch) {
        return batch.updates().stream()
                .sorted(Comparator.comparing(RecordUpdate::id))
                .toList();
    }

    // One unknown field would fail the whole call, so such a record is not sent at all.
    private static Optional<String> objection(RecordUpdate update, ObjectSchema visible) {
        return update.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(value -> objection(value.getKey(), value.getValue(), visible).stream())
                .findFirst();
    }

    private static Optional<String> objection(String field, String text, ObjectSchema visible) {
        Optional<ObjectSchema.FieldSchema> known = visible.field(field);
        if (known.isEmpty()) {
            return Optional.of("INVALID_FIELD on " + field + ": it does not exist or is hidden from this user");
        }
        if (!known.get().writable()) {
            return Optional.of("INVALID_FIELD_FOR_INSERT_UPDATE on " + field + ": this user may not edit it");
        }
        return WireValues.of(known.get().type(), text).isPresent()
                ? Optional.empty()
                : Optional.of("INVALID_TYPE_ON_FIELD_IN_RECORD on " + field + ": not a value of type "
                        + known.get().type());
    }

    private static ObjectNode record(RecordUpdate update, ObjectSchema visible) {
        ObjectNode record = Json.object();
        record.putObject("attributes").put("type", visible.object());
        record.put("id", update.id());
        update.values()
                .forEach((field, text) -> visible.field(field)
                        .flatMap(known -> WireValues.of(known.type(), text))
                        .ifPresent(value -> record.set(field, value)));
        return record;
    }

    private void send(Map<String, ObjectNode> records, Map<String, WriteOutcome> outcomes) throws CrmException {
        ObjectNode body = Json.object().put("allOrNone", false);
        ArrayNode list = body.putArray("records");
        records.values().forEach(list::add);
        Optional<JsonNode> results = results(body).filter(answer -> answer.size() == records.size());
        int place = 0;
        for (String id : records.keySet()) {
            int at = place++;
            outcomes.put(id, results.map(answer -> outcome(id, answer.path(at))).orElseGet(WriteOutcome.InDoubt::new));
        }
    }

    /// Empty when the answer was lost, or is not what the CRM promises: the records may have been written.
    private Optional<JsonNode> results(ObjectNode body) throws CrmException {
        try {
            return Json.tree(calls.update(body)).filter(JsonNode::isArray);
        } catch (LostAnswer lost) {
            return Optional.empty();
        }
    }

    private static WriteOutcome outcome(String id, JsonNode result) {
        if (!result.path("success").isBoolean()) {
            return new WriteOutcome.InDoubt();
        }
        return result.path("success").booleanValue()
                ? new WriteOutcome.Applied(id)
                : RowRefusal.of(result.path("errors"));
    }

    private static List<WriteOutcome> inOrder(WriteBatch batch, Map<String, WriteOutcome> outcomes) {
        return batch.updates().stream()
                .map(update -> Objects.requireNonNull(outcomes.get(update.id())))
                .toList();
    }
}
