package io.tasuki.sandbox.salesforce.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.List;
import java.util.stream.StreamSupport;

/// Reads the metadata of a custom field, in the words that the Tooling API and deployed files share.
final class FieldMetadata {

    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_LONG_TEXT = 131_072;
    private static final int MOST_DIGITS = 18;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_HELP = 510;

    private FieldMetadata() {}

    /// @param name with its `__c`
    static FieldDefinition read(String name, JsonNode metadata) throws SalesforceProblem {
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
                choices(metadata.path("valueSet")),
                traits(metadata));
    }

    private static FieldDefinition.Traits traits(JsonNode metadata) {
        return new FieldDefinition.Traits(
                metadata.path("externalId").asBoolean(false),
                metadata.path("unique").asBoolean(false),
                metadata.path("required").asBoolean(false));
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
