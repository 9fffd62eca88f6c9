package io.tasuki.sandbox.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.ids.RecordId;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// `tooling/sobjects/CustomField`: a new field for an object, seen by everybody at once.
final class CustomFields {

    private static final Pattern FULL_NAME = Pattern.compile("(\\w+)\\.([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*__c)");
    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_LONG_TEXT = 131_072;
    private static final int MOST_DIGITS = 18;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_HELP = 510;

    private final Org org;
    private long made;

    CustomFields(Org org) {
        this.org = org;
    }

    Reply create(Call call) throws SalesforceProblem {
        JsonNode body = call.request().json();
        Matcher name = FULL_NAME.matcher(body.path("FullName").asText());
        if (!name.matches()) {
            throw SalesforceProblem.badRequest(
                    "FIELD_INTEGRITY_EXCEPTION", "FullName must be Object.Field__c", "FullName");
        }
        ObjectTable table = org.find(name.group(1));
        if (table == null) {
            throw SalesforceProblem.badRequest(
                    "INVALID_CROSS_REFERENCE_KEY",
                    "Entity Enumeration Or ID: no such object: " + name.group(1),
                    "TableEnumOrId");
        }
        if (table.definition().has(name.group(2))) {
            String developerName = name.group(2).substring(0, name.group(2).length() - "__c".length());
            throw SalesforceProblem.badRequest(
                    "DUPLICATE_DEVELOPER_NAME",
                    "There is already a field named " + developerName + " on "
                            + table.definition().label() + ".",
                    "DeveloperName");
        }
        table.definition().add(field(name.group(2), body.path("Metadata")));
        return Reply.json(201, made());
    }

    private Map<String, Object> made() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", RecordId.of("00N", "5g", ++made));
        result.put("success", true);
        result.put("errors", List.of());
        result.put("warnings", List.of());
        result.put("infos", List.of());
        return result;
    }

    private static FieldDefinition field(String name, JsonNode metadata) throws SalesforceProblem {
        String label = metadata.path("label").asText();
        if (label.isEmpty()) {
            throw SalesforceProblem.badRequest(
                    "REQUIRED_FIELD_MISSING", "Required fields are missing: [MasterLabel]", "Label");
        }
        requireShort(metadata, "label", LONGEST_LABEL);
        requireShort(metadata, "description", LONGEST_DESCRIPTION);
        requireShort(metadata, "inlineHelpText", LONGEST_HELP);
        FieldType type = type(metadata.path("type").asText());
        return new FieldDefinition(
                name,
                label,
                type,
                size(type, metadata),
                List.of(),
                "",
                FieldDefinition.Access.FULL,
                choices(metadata.path("valueSet")));
    }

    private static void requireShort(JsonNode metadata, String property, int most) throws SalesforceProblem {
        if (metadata.path(property).asText().length() > most) {
            throw SalesforceProblem.badRequest(
                    "STRING_TOO_LONG", property + ": data value too large (max length=" + most + ")", property);
        }
    }

    private static FieldType type(String metadataType) throws SalesforceProblem {
        return switch (metadataType) {
            case "Text" -> FieldType.STRING;
            case "TextArea", "LongTextArea" -> FieldType.TEXTAREA;
            case "Number" -> FieldType.DOUBLE;
            case "Currency" -> FieldType.CURRENCY;
            case "Percent" -> FieldType.PERCENT;
            case "Checkbox" -> FieldType.BOOLEAN;
            case "Date" -> FieldType.DATE;
            case "DateTime" -> FieldType.DATETIME;
            case "Picklist" -> FieldType.PICKLIST;
            case "Email" -> FieldType.EMAIL;
            case "Phone" -> FieldType.PHONE;
            case "Url" -> FieldType.URL;
            default ->
                throw SalesforceProblem.badRequest(
                        "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                        "Type: bad value for restricted picklist field: " + metadataType,
                        "Type");
        };
    }

    private static FieldDefinition.Size size(FieldType type, JsonNode metadata) throws SalesforceProblem {
        return switch (type) {
            case STRING -> new FieldDefinition.Size(needed(metadata, "length", LONGEST_TEXT), 0, 0);
            case TEXTAREA ->
                new FieldDefinition.Size(
                        metadata.path("length").asInt(LONGEST_TEXT) > LONGEST_TEXT
                                ? needed(metadata, "length", LONGEST_LONG_TEXT)
                                : LONGEST_TEXT,
                        0,
                        0);
            case DOUBLE, CURRENCY, PERCENT ->
                new FieldDefinition.Size(
                        0,
                        needed(metadata, "precision", MOST_DIGITS),
                        metadata.path("scale").asInt(0));
            case PICKLIST -> new FieldDefinition.Size(LONGEST_TEXT, 0, 0);
            case EMAIL -> new FieldDefinition.Size(80, 0, 0);
            case PHONE -> new FieldDefinition.Size(40, 0, 0);
            case URL -> new FieldDefinition.Size(LONGEST_TEXT, 0, 0);
            case ID, REFERENCE, BOOLEAN, INT, DATE, DATETIME -> new FieldDefinition.Size(0, 0, 0);
        };
    }

    private static int needed(JsonNode metadata, String property, int most) throws SalesforceProblem {
        int value = metadata.path(property).asInt(0);
        if (value < 1 || value > most) {
            throw SalesforceProblem.badRequest(
                    "FIELD_INTEGRITY_EXCEPTION", property + " must be between 1 and " + most, property);
        }
        return value;
    }

    private static List<String> choices(JsonNode valueSet) {
        if (!valueSet.path("restricted").asBoolean(false)) {
            return List.of();
        }
        return StreamSupport.stream(
                        valueSet.path("valueSetDefinition").path("value").spliterator(), false)
                .map(value -> value.path("valueName")
                        .asText(value.path("fullName")
                                .asText(value.path("label").asText())))
                .toList();
    }
}
