package io.tasuki.sandbox.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldText;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finding rows by a key that another system gave them.
public final class ExternalKeys {

    private ExternalKeys() {}

    /// The field as a key: marked as an external id, or the id itself.
    ///
    /// @throws SalesforceProblem when it is no such field
    public static FieldDefinition field(ObjectTable table, String name) throws SalesforceProblem {
        FieldDefinition field = table.definition().visible(name);
        if (field == null || !(field.traits().externalId() || field.type() == FieldType.ID)) {
            throw SalesforceProblem.badRequest(
                    "INVALID_FIELD",
                    "Field name provided, " + name
                            + " does not match an External ID, Salesforce Id, or indexed field for "
                            + table.definition().name());
        }
        return field;
    }

    /// The key as a record carries it.
    static String value(FieldDefinition key, JsonNode record) throws SalesforceProblem {
        for (Map.Entry<String, JsonNode> member : record.properties()) {
            if (member.getKey().equalsIgnoreCase(key.name())) {
                String value = FieldText.of(key, member.getValue());
                if (value != null) {
                    return value;
                }
            }
        }
        throw SalesforceProblem.badRequest("MISSING_ARGUMENT", key.name() + " not specified", key.name());
    }

    /// The living rows that hold `value`.
    static List<Row> matches(ObjectTable table, FieldDefinition key, String value) throws SalesforceProblem {
        if (key.type() == FieldType.ID) {
            Row row = table.find(value);
            if (row == null) {
                throw SalesforceProblem.badRequest("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
            }
            return List.of(row);
        }
        return table.index(table.definition().column(key.name())).listOf(value).stream()
                .filter(row -> !table.isDeleted(row) && Objects.equals(table.value(row, key.name()), value))
                .toList();
    }
}
