package io.tasuki.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Small vectors that scipy and R agree on; every estimator must give them to 1e-9.
public final class Golden {

    private static final double EXACT = 1e-9;

    private Golden() {}

    public static JsonNode vector(String name) {
        try (InputStream file = Objects.requireNonNull(Golden.class.getResourceAsStream("golden.json"))) {
            return new ObjectMapper().readTree(file).required(name);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    public static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    public static void same(double actual, JsonNode expected) {
        assertThat(expected.isNumber()).as("a number expected").isTrue();
        assertThat(actual).isCloseTo(expected.asDouble(), within(EXACT));
    }

    public static void same(Interval actual, JsonNode expected) {
        same(actual.lo(), expected.path(0));
        same(actual.hi(), expected.path(1));
    }
}
