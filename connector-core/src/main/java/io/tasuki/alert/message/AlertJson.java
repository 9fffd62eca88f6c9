package io.tasuki.alert.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tasuki.alert.condition.Alert;

/// Alerts and messages as JSON: snake_case keys, moments ISO 8601. So they are kept in the store and sent.
public final class AlertJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AlertJson() {}

    public static String of(AlertMessage message) {
        try {
            return MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("a message has no JSON form", problem);
        }
    }

    // Asked for as an alert, so that its kind is written too.
    public static String of(Alert alert) {
        try {
            return MAPPER.writerFor(Alert.class).writeValueAsString(alert);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("an alert has no JSON form", problem);
        }
    }

    public static AlertMessage message(String json) {
        return read(json, AlertMessage.class);
    }

    public static Alert alert(String json) {
        return read(json, Alert.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("the store holds an unreadable " + type.getSimpleName(), problem);
        }
    }
}
