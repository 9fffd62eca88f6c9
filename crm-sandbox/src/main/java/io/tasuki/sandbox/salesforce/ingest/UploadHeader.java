package io.tasuki.sandbox.salesforce.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.salesforce.ingest.UploadReader.BrokenUpload;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.ObjectDefinition;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The columns of an upload: fields of the object, or keys of its parents, `Account.Key__c`.
final class UploadHeader {

    private static final String NOTHING = "#N/A";

    /// Puts one value of a row where it belongs.
    private interface Column {
        void put(String value, ObjectNode record) throws SalesforceProblem;
    }

    private final List<String> names;
    private final List<Column> columns = new ArrayList<>();

    UploadHeader(Org org, ObjectDefinition object, List<String> names) throws BrokenUpload {
        this.names = List.copyOf(names);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new BrokenUpload("InvalidBatch : Duplicate field name found : " + name);
            }
            columns.add(column(org, object, name));
        }
    }

    private static Column column(Org org, ObjectDefinition object, String name) throws BrokenUpload {
        FieldDefinition field = object.visible(name);
        if (field != null) {
            return (value, record) -> put(field, value, record);
        }
        ParentKey parent = ParentKey.of(org, object, name);
        if (parent == null) {
            throw new BrokenUpload("InvalidBatch : Field name not found : " + name);
        }
        return (value, record) -> {
            if (value.equals(NOTHING)) {
                record.putNull(parent.field());
            } else if (!value.isEmpty()) {
                record.put(parent.field(), parent.id(value));
            }
        };
    }

    /// An empty value leaves the field alone.
    private static void put(FieldDefinition field, String value, ObjectNode record) {
        if (value.equals(NOTHING)) {
            record.putNull(field.name());
        } else if (!value.isEmpty()) {
            record.put(field.name(), field.type() == FieldType.BOOLEAN ? truth(value) : value);
        }
    }

    private static String truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true" -> "true";
            case "0", "no", "false" -> "false";
            default -> value;
        };
    }

    List<String> names() {
        return names;
    }

    /// The row as a record, its id included when the upload has a column for it.
    ObjectNode record(IngestRow row) throws SalesforceProblem {
        ObjectNode record = Json.MAPPER.createObjectNode();
        for (int i = 0; i < columns.size() && i < row.sent().size(); i++) {
            columns.get(i).put(row.sent().get(i), record);
        }
        return record;
    }
}
