package io.tasuki.hubspot.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.tasuki.http.Answer;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Problem;
import java.io.IOException;
import java.util.List;

/// JSON in and out.
public final class HubSpotJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addDeserializer(Item.class, new ItemReader()))
            .build();

    private static final Problem UNKNOWN = new Problem(null, null, null, null, null, null, List.of());

    private HubSpotJson() {}

    public static <T> T read(byte[] json, Class<T> shape) throws IOException {
        T read = MAPPER.readValue(json, shape);
        if (read == null) {
            throw new IOException("the answer is null");
        }
        return read;
    }

    public static <T> T read(String json, Class<T> shape) throws IOException {
        return MAPPER.readValue(json, shape);
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("cannot be written as JSON", impossible);
        }
    }

    /// What an unsuccessful answer says; an HTML page or an empty body says nothing.
    public static Problem problem(Answer answer) {
        if (!answer.hasType("application/json") || answer.body().length == 0) {
            return UNKNOWN;
        }
        try {
            return read(answer.body(), Problem.class);
        } catch (IOException unreadable) {
            return UNKNOWN;
        }
    }
}
