package io.tasuki.sandbox.salesforce;

import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.ObjectDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What describe tells of objects and fields.
final class DescribeJson {

    private DescribeJson() {}

    static Map<String, @Nullable Object> brief(ObjectDefinition object, String version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        String url = "/services/data/" + version + "/sobjects/" + object.name();
        json.put("name", object.name());
        json.put("label", object.label());
        json.put("labelPlural", object.label() + "s");
        json.put("keyPrefix", object.keyPrefix());
        json.put("custom", object.name().endsWith("__c"));
        json.put("queryable", true);
        json.put("retrieveable", true);
        json.put("replicateable", true);
        json.put("createable", object.writable());
        json.put("updateable", object.writable());
        json.put("deletable", object.writable());
        json.put("urls", Map.of("sobject", url, "describe", url + "/describe", "rowTemplate", url + "/{ID}"));
        return json;
    }

    static Map<String, @Nullable Object> whole(ObjectDefinition object, String version) {
        Map<String, @Nullable Object> json = brief(object, version);
        json.put(
                "fields",
                object.visibleFields().stream()
                        .map(field -> field(object, field))
                        .toList());
        json.put("childRelationships", List.of());
        json.put("recordTypeInfos", List.of());
        return json;
    }

    private static Map<String, @Nullable Object> field(ObjectDefinition object, FieldDefinition field) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("label", field.label());
        json.put("type", field.type().describeName());
        json.put("soapType", field.type().soapType());
        json.put("length", field.size().length());
        json.put("precision", field.size().precision());
        json.put("scale", field.size().scale());
        json.put("digits", field.type() == FieldType.INT ? field.size().length() : 0);
        putFlags(json, object, field);
        json.put("referenceTo", field.referenceTo());
        json.put("relationshipName", field.relationship().isEmpty() ? null : field.relationship());
        json.put(
                "picklistValues",
                field.picklist().stream().map(DescribeJson::choice).toList());
        json.put("restrictedPicklist", !field.picklist().isEmpty());
        return json;
    }

    private static void putFlags(Map<String, @Nullable Object> json, ObjectDefinition object, FieldDefinition field) {
        json.put("custom", field.custom());
        json.put("calculated", false);
        json.put("createable", object.mayWrite(field, true));
        json.put("updateable", object.mayWrite(field, false));
        json.put("filterable", field.filterable());
        json.put("sortable", field.filterable());
        json.put("groupable", field.filterable());
        json.put("nillable", field.type() != FieldType.ID && field.type() != FieldType.BOOLEAN);
        json.put("nameField", field.name().equals("Name"));
        json.put("idLookup", field.type() == FieldType.ID);
        json.put("externalId", field.traits().externalId());
        json.put("unique", field.traits().unique());
    }

    private static Map<String, @Nullable Object> choice(String value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", value);
        json.put("label", value);
        json.put("active", true);
        json.put("defaultValue", false);
        return json;
    }
}
