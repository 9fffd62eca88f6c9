package io.tasuki.sandbox.salesforce.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tasuki.sandbox.http.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What earlier parts of a call answered, by their names; later parts point into it: `@{account.id}`,
/// `@{found.records[0].Id}`.
final class References {

    private static final Pattern REFERENCE = Pattern.compile("@\\{(\\w+)((?:\\.\\w+|\\[\\d+])+)}");
    private static final Pattern STEP = Pattern.compile("\\.(\\w+)|\\[(\\d+)]");

    private final Map<String, JsonNode> answers = new HashMap<>();

    /// A reference that leads nowhere.
    static final class Dangling extends Exception {

        private static final long serialVersionUID = 1L;

        Dangling(String message) {
            super(message);
        }
    }

    boolean has(String name) {
        return answers.containsKey(name);
    }

    void add(String name, JsonNode answer) {
        answers.put(name, answer);
    }

    String filled(String text) throws Dangling {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value(matcher.toMatchResult())));
        }
        return matcher.appendTail(filled).toString();
    }

    JsonNode filled(JsonNode body) throws Dangling {
        if (body instanceof TextNode text) {
            return TextNode.valueOf(filled(text.textValue()));
        }
        if (body instanceof ObjectNode object) {
            ObjectNode copy = Json.MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                copy.set(member.getKey(), filled(member.getValue()));
            }
            return copy;
        }
        if (body instanceof ArrayNode array) {
            ArrayNode copy = Json.MAPPER.createArrayNode();
            for (JsonNode element : array) {
                copy.add(filled(element));
            }
            return copy;
        }
        return body;
    }

    private String value(MatchResult reference) throws Dangling {
        String name = reference.group(1);
        JsonNode at = Optional.ofNullable(answers.get(name))
                .orElseThrow(() -> new Dangling("Invalid reference specified. No value for " + name + " found."));
        Matcher steps = STEP.matcher(reference.group(2));
        while (steps.find()) {
            at = steps.group(1) != null ? at.path(steps.group(1)) : at.path(Integer.parseInt(steps.group(2)));
        }
        if (!at.isValueNode() || at.isNull()) {
            throw new Dangling("Invalid reference specified. No value for " + name + reference.group(2) + " found in "
                    + name + ". Provided body must be a value.");
        }
        return at.asText();
    }
}
