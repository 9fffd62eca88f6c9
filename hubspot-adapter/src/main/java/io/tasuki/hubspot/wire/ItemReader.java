package io.tasuki.hubspot.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a record token by token: nine tenths of what is ever read are records, and binding them costs twice as much.
final class ItemReader extends JsonDeserializer<Item> {

    @Override
    public Item deserialize(JsonParser json, DeserializationContext context) throws IOException {
        require(JsonToken.START_OBJECT, json, context);
        PropertyValues properties = new PropertyValues(names(context));
        Map<String, List<Version>> histories = Map.of();
        String id = null;
        String createdAt = null;
        String updatedAt = null;
        String archivedAt = null;
        String trace = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id" -> id = text(json, context);
                case "properties" -> values(json, context, properties);
                case "propertiesWithHistory" -> histories = histories(json, context);
                case "createdAt" -> createdAt = text(json, context);
                case "updatedAt" -> updatedAt = text(json, context);
                case "archivedAt" -> archivedAt = text(json, context);
                case "objectWriteTraceId" -> trace = text(json, context);
                default -> json.skipChildren();
            }
        }
        if (id == null) {
            return context.reportInputMismatch(Item.class, "a record without an id");
        }
        return new Item(id, properties, histories, createdAt, updatedAt, archivedAt, trace);
    }

    private static PropertyValues.Names names(DeserializationContext context) {
        if (context.getAttribute(ItemReader.class) instanceof PropertyValues.Names known) {
            return known;
        }
        PropertyValues.Names names = new PropertyValues.Names();
        context.setAttribute(ItemReader.class, names);
        return names;
    }

    private static void values(JsonParser json, DeserializationContext context, PropertyValues into) throws IOException {
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return;
        }
        require(JsonToken.START_OBJECT, json, context);
        int position = 0;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            into.put(position++, name, text(json, context));
        }
    }

    private static Map<String, List<Version>> histories(JsonParser json, DeserializationContext context)
            throws IOException {
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return Map.of();
        }
        require(JsonToken.START_OBJECT, json, context);
        Map<String, List<Version>> histories = new HashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            histories.put(name, history(json, context));
        }
        return histories;
    }

    private static List<Version> history(JsonParser json, DeserializationContext context) throws IOException {
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return List.of();
        }
        require(JsonToken.START_ARRAY, json, context);
        List<Version> versions = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            versions.add(version(json, context));
        }
        return versions;
    }

    private static Version version(JsonParser json, DeserializationContext context) throws IOException {
        require(JsonToken.START_OBJECT, json, context);
        String value = null;
        String timestamp = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "value" -> value = text(json, context);
                case "timestamp" -> timestamp = text(json, context);
                default -> json.skipChildren();
            }
        }
        return new Version(value, timestamp);
    }

    // Texts are promised; a number or a truth is taken as it is spelled.
    private static @Nullable String text(JsonParser json, DeserializationContext context) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == null || !token.isScalarValue()) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        return json.getText();
    }

    private static void require(JsonToken token, JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(token)) {
            context.handleUnexpectedToken(Item.class, json);
        }
    }
}
