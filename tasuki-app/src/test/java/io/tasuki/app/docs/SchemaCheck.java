package io.tasuki.app.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Checks a document against as much of JSON Schema as our schema uses, and refuses a schema that uses more.
final class SchemaCheck {

    private static final List<String> SAID = List.of("$schema", "$defs", "title", "description");

    private final JsonNode root;
    private final List<String> complaints = new ArrayList<>();

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    /// What is wrong with the document; empty when nothing is.
    static List<String> complaints(JsonNode schema, JsonNode document) {
        SchemaCheck check = new SchemaCheck(schema);
        check.check(schema, document, "");
        return check.complaints;
    }

    private void check(JsonNode schema, JsonNode value, String path) {
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            JsonNode wanted = rule.getValue();
            switch (rule.getKey()) {
                case "type" -> require(hasType(wanted, value), path + " is no " + wanted);
                case "const" -> require(wanted.equals(value), path + " is not " + wanted);
                case "enum" -> require(contains(wanted, value), path + " is none of " + wanted);
                case "pattern" ->
                    require(Pattern.compile(wanted.asText()).matcher(value.asText()).find(), path + " is not like " + wanted);
                case "minimum" -> require(value.asDouble() >= wanted.asDouble(), path + " is too small");
                case "exclusiveMinimum" -> require(value.asDouble() > wanted.asDouble(), path + " is too small");
                case "maximum" -> require(value.asDouble() <= wanted.asDouble(), path + " is too large");
                case "minItems" -> require(value.size() >= wanted.asInt(), path + " has too few of them");
                case "minProperties" -> require(value.size() >= wanted.asInt(), path + " has too few keys");
                case "required" -> wanted.forEach(key -> require(value.has(key.asText()), path + " lacks " + key));
                case "properties" -> properties(wanted, value, path);
                case "propertyNames" -> value.fieldNames().forEachRemaining(name -> check(wanted, TextNode.valueOf(name), path + "." + name));
                case "additionalProperties" -> others(schema, wanted, value, path);
                case "items" -> value.forEach(item -> check(wanted, item, path + "[]"));
                case "anyOf" -> require(anyFits(wanted, value), path + " fits none of its forms");
                case "allOf" -> wanted.forEach(one -> check(one, value, path));
                case "if" -> conditional(schema, wanted, value, path);
                case "then" -> require(schema.has("if"), "then without if");
                case "$ref" -> check(root.at(wanted.asText().substring(1)), value, path);
                default -> require(SAID.contains(rule.getKey()), "the schema uses " + rule.getKey());
            }
        }
    }

    private void properties(JsonNode wanted, JsonNode value, String path) {
        for (Map.Entry<String, JsonNode> property : wanted.properties()) {
            if (value.has(property.getKey())) {
                check(property.getValue(), value.get(property.getKey()), path + "." + property.getKey());
            }
        }
    }

    private void others(JsonNode schema, JsonNode wanted, JsonNode value, String path) {
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (!schema.path("properties").has(entry.getKey())) {
                String place = path + "." + entry.getKey();
                require(!wanted.isBoolean() || wanted.asBoolean(), place + " is unknown");
                if (wanted.isObject()) {
                    check(wanted, entry.getValue(), place);
                }
            }
        }
    }

    private void conditional(JsonNode schema, JsonNode condition, JsonNode value, String path) {
        if (fits(condition, value)) {
            check(schema.path("then"), value, path);
        }
    }

    private boolean anyFits(JsonNode forms, JsonNode value) {
        for (JsonNode form : forms) {
            if (fits(form, value)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        SchemaCheck trial = new SchemaCheck(root);
        trial.check(schema, value, "");
        return trial.complaints.isEmpty();
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasType(JsonNode wanted, JsonNode value) {
        if (wanted.isArray()) {
            for (JsonNode one : wanted) {
                if (hasType(one, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (wanted.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }
}
