package io.tasuki.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/// The JSON form of every report: snake_case keys, numbers unrounded, moments ISO 8601.
public final class Documents {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Documents() {}

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("the store holds an unreadable " + type.getSimpleName(), problem);
        }
    }

    /// Writes a report as it is made, so that a long one needs no room; ends with a line break.
    public static void write(Object report, PrintStream out) {
        try {
            MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, report);
            out.println();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static String json(Object report) {
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("a " + report.getClass().getSimpleName() + " has no JSON form", problem);
        }
    }
}
