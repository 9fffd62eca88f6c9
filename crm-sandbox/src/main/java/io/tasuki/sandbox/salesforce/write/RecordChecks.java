package io.tasuki.sandbox.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.ValidationRules;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldText;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges what a client sends for a record, and turns it into the texts rows keep.
final class RecordChecks {

    private final Org org;
    private final ValidationRules rules;
    private final RequiredFields required;
    private final DuplicateChecks duplicates;
    private final PermissionChecks permissions;

    RecordChecks(Org org, ValidationRules rules) {
        this.org = org;
        this.rules = rules;
        this.required = new RequiredFields(org);
        this.duplicates = new DuplicateChecks(org);
        this.permissions = new PermissionChecks(org);
    }

    /// Refuses names the object does not have: the API finds them while it still reads the request.
    static void names(ObjectTable table, JsonNode record) throws SalesforceProblem {
        for (Map.Entry<String, JsonNode> member : record.properties()) {
            if (!isEnvelope(member.getKey()) && table.definition().visible(member.getKey()) == null) {
                throw SalesforceProblem.noSuchColumn(
                        member.getKey(), table.definition().name());
            }
        }
    }

    Map<String, @Nullable String> forCreate(ObjectTable table, JsonNode record, WriteCall call)
            throws SalesforceProblem {
        Map<String, @Nullable String> values = values(table, record, true);
        required.ofNew(table, values);
        common(table, null, values, call);
        return values;
    }

    Map<String, @Nullable String> forUpdate(ObjectTable table, Row row, JsonNode record, WriteCall call)
            throws SalesforceProblem {
        living(table, row);
        if ("true".equals(table.value(row, "IsConverted"))
                && !org.switches().access().editConverted()) {
            throw SalesforceProblem.badRequest("CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead");
        }
        Optional<String> rule = rules.against(table.definition().name(), table.idOf(row));
        if (rule.isPresent()) {
            throw SalesforceProblem.badRequest("FIELD_CUSTOM_VALIDATION_EXCEPTION", rule.get());
        }
        Map<String, @Nullable String> values = values(table, record, false);
        required.ofChange(table, values);
        common(table, row, values, call);
        return values;
    }

    static void living(ObjectTable table, Row row) throws SalesforceProblem {
        if (table.isDeleted(row)) {
            throw SalesforceProblem.entityIsDeleted();
        }
    }

    private void common(ObjectTable table, @Nullable Row row, Map<String, @Nullable String> values, WriteCall call)
            throws SalesforceProblem {
        if (org.switches().rules().brokenTriggers().contains(table.definition().name())) {
            throw SalesforceProblem.badRequest(
                    "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
                    table.definition().name() + "Trigger: execution of Before" + (row == null ? "Insert" : "Update")
                            + " caused by: System.NullPointerException: Attempt to de-reference a null object");
        }
        permissions.check(table, row, values);
        duplicates.unique(table, row, values);
        duplicates.similar(table, row, values, call.allowSave());
        String assigned = call.autoAssign()
                ? org.switches().rules().assignment().get(table.definition().name())
                : null;
        if (assigned != null) {
            values.put("OwnerId", assigned);
        }
    }

    private Map<String, @Nullable String> values(ObjectTable table, JsonNode record, boolean creating)
            throws SalesforceProblem {
        names(table, record);
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : record.properties()) {
            FieldDefinition field = table.definition().visible(member.getKey());
            if (field != null && !isEnvelope(member.getKey())) {
                values.put(field.name(), writable(table, field, member.getValue(), creating));
            }
        }
        return values;
    }

    private @Nullable String writable(ObjectTable table, FieldDefinition field, JsonNode value, boolean creating)
            throws SalesforceProblem {
        if (!table.definition().mayWrite(field, creating)) {
            throw SalesforceProblem.badRequest(
                    "INVALID_FIELD_FOR_INSERT_UPDATE",
                    "Unable to create/update fields: " + field.name() + ". Please check the security settings of this"
                            + " field and verify that it is read/write for your profile or permission set.",
                    field.name());
        }
        String text = FieldText.of(field, value);
        if (text != null && field.type() == FieldType.REFERENCE) {
            reachable(field, text);
        }
        return text;
    }

    private void reachable(FieldDefinition field, String id) throws SalesforceProblem {
        for (String target : field.referenceTo()) {
            ObjectTable table = org.find(target);
            Row found = table == null ? null : table.find(id);
            if (table != null && found != null && !table.isDeleted(found)) {
                return;
            }
        }
        if (!field.referenceTo().isEmpty()) {
            throw SalesforceProblem.badRequest(
                    "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", field.name());
        }
    }

    private static boolean isEnvelope(String member) {
        return member.equals("attributes") || member.equalsIgnoreCase("Id");
    }
}
