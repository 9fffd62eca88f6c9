package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The updates of a batch as values of the CRM's own types, in the order they are sent in; those that cannot be sent
/// have their reason instead.
///
/// @param rows values by field, by record
/// @param objections by record
record UpdateRows(Map<String, Map<String, JsonNode>> rows, Map<String, String> objections) {

    static UpdateRows of(WriteBatch batch, ObjectSchema visible, UnaryOperator<WriteBatch> order) {
        Map<String, Map<String, JsonNode>> rows = new LinkedHashMap<>();
        Map<String, String> objections = new LinkedHashMap<>();
        for (RecordUpdate update : order.apply(batch).updates()) {
            // One unknown field would fail a whole call, so such a record is not sent at all.
            Optional<String> objection = objection(update, visible);
            if (objection.isPresent()) {
                objections.put(update.id(), objection.get());
            } else {
                rows.put(update.id(), values(update, visible));
            }
        }
        return new UpdateRows(rows, objections);
    }

    private static Optional<String> objection(RecordUpdate update, ObjectSchema visible) {
        return update.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(value -> objection(value.getKey(), value.getValue(), visible).stream())
                .findFirst();
    }

    private static Optional<String> objection(String field, String text, ObjectSchema visible) {
        Optional<FieldSchema> known = visible.field(field);
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

    private static Map<String, JsonNode> values(RecordUpdate update, ObjectSchema visible) {
        Map<String, JsonNode> values = new TreeMap<>();
        update.values()
                .forEach((field, text) -> visible.field(field)
                        .flatMap(known -> WireValues.of(known.type(), text))
                        .ifPresent(value -> values.put(field, value)));
        return values;
    }
}
