package io.tasuki.sandbox.salesforce.setup;

import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import io.tasuki.sandbox.salesforce.write.RecordEditor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A permission set with what it grants on fields; nobody has it until it is assigned.
record PermissionSetComponent(Org org, String fullName, String fileName, XmlNode source) implements Component {

    @Override
    public String type() {
        return "PermissionSet";
    }

    @Override
    public boolean askedFor(PackageFile wanted) {
        return wanted.names(type(), fullName);
    }

    @Override
    public void check(Set<String> fieldsToCome) throws SalesforceProblem {
        if (source.text("label").isEmpty()) {
            throw SalesforceProblem.badRequest("REQUIRED_FIELD_MISSING", "Required field is missing: label");
        }
        for (XmlNode grant : grants()) {
            String field = grant.text("field");
            FieldDefinition known = field(field);
            if (known == null && !fieldsToCome.contains(field.toLowerCase(Locale.ROOT))) {
                throw SalesforceProblem.badRequest(
                        "INVALID_CROSS_REFERENCE_KEY", "In field: field - no CustomField named " + field + " found");
            }
            if (known != null && known.traits().required()) {
                throw SalesforceProblem.badRequest(
                        "FIELD_INTEGRITY_EXCEPTION", "You cannot deploy to a required field: " + field);
            }
            if (grant.isTrue("editable") && !grant.isTrue("readable")) {
                throw SalesforceProblem.badRequest(
                        "FIELD_INTEGRITY_EXCEPTION", "Field-level edit access needs read access: " + field);
            }
        }
    }

    private @Nullable FieldDefinition field(String path) {
        String[] parts = path.split("\\.", 2);
        ObjectTable table = org.find(parts[0]);
        return table == null || parts.length < 2 ? null : table.definition().field(parts[1]);
    }

    @Override
    public boolean isNew() {
        return find(table(type()), Map.of("Name", fullName)) == null;
    }

    @Override
    public String apply() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("Label", source.text("label"));
        values.put("Description", source.text("description").isEmpty() ? null : source.text("description"));
        String id = put(table(type()), Map.of("Name", fullName), values);
        for (XmlNode grant : grants()) {
            String object = grant.text("field").split("\\.", 2)[0];
            Map<String, @Nullable String> granted = new LinkedHashMap<>();
            granted.put("SobjectType", object);
            granted.put("PermissionsRead", Boolean.toString(grant.isTrue("readable")));
            granted.put("PermissionsEdit", Boolean.toString(grant.isTrue("editable")));
            put(table("FieldPermissions"), Map.of("ParentId", id, "Field", grant.text("field")), granted);
        }
        return id;
    }

    private List<XmlNode> grants() {
        return source.all("fieldPermissions").toList();
    }

    /// Makes or changes the row that has this key.
    private String put(ObjectTable table, Map<String, String> key, Map<String, @Nullable String> values) {
        RecordEditor editor = new RecordEditor(org);
        Row row = find(table, key);
        if (row != null) {
            editor.update(table, row, values, org.personalUser());
            return table.idOf(row);
        }
        Map<String, @Nullable String> all = new LinkedHashMap<>(values);
        all.putAll(key);
        return editor.create(table, all, org.personalUser());
    }

    private static @Nullable Row find(ObjectTable table, Map<String, String> key) {
        return table.rows().stream()
                .filter(row -> key.entrySet().stream()
                        .allMatch(part -> part.getValue().equals(table.value(row, part.getKey()))))
                .findFirst()
                .orElse(null);
    }

    private ObjectTable table(String object) {
        return Objects.requireNonNull(org.find(object));
    }
}
