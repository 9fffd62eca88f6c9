package io.tasuki.hubspot.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Page;
import io.tasuki.hubspot.wire.HubSpotShapes.Version;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemReaderTest {

    @Test
    void everythingOfARecordIsRead() throws IOException {
        Item item = item(
                """
                {"id": "1", "properties": {"email": "a@b.example"}, "createdAt": "c", "updatedAt": "u", "archivedAt": "a",
                 "propertiesWithHistory": {"stage": [{"value": "won", "timestamp": "t2"}, {"timestamp": "t1", "value": null}]},
                 "objectWriteTraceId": "trace"}""");

        assertThat(item.id()).isEqualTo("1");
        assertThat(item.properties().get("email")).isEqualTo("a@b.example");
        assertThat(item.createdAt()).isEqualTo("c");
        assertThat(item.updatedAt()).isEqualTo("u");
        assertThat(item.archivedAt()).isEqualTo("a");
        assertThat(item.propertiesWithHistory().get("stage"))
                .containsExactly(new Version("won", "t2"), new Version(null, "t1"));
        assertThat(item.objectWriteTraceId()).isEqualTo("trace");
    }

    @Test
    void nullAndAbsentAreEmptyAndABlankTextStaysBlank() throws IOException {
        Item item = item("{\"id\": \"1\", \"properties\": {\"none\": null, \"blank\": \"\"}}");

        assertThat(item.properties().get("none")).isNull();
        assertThat(item.properties().get("absent")).isNull();
        assertThat(item.properties().get("blank")).isEmpty();
    }

    @Test
    void numbersAndTruthsWhereTextsArePromisedAreTakenAsSpelled() throws IOException {
        Item item = item("{\"id\": 17, \"properties\": {\"n\": 1.50, \"big\": 123456789012345678901, \"t\": true}}");

        assertThat(item.id()).isEqualTo("17");
        assertThat(item.properties().get("n")).isEqualTo("1.50");
        assertThat(item.properties().get("big")).isEqualTo("123456789012345678901");
        assertThat(item.properties().get("t")).isEqualTo("true");
    }

    @Test
    void unknownKeysAreSkippedHoweverDeepTheyAre() throws IOException {
        String deep = "[".repeat(500) + "]".repeat(500);
        Item item = item("{\"new\": " + deep + ", \"id\": \"1\", \"more\": {\"id\": \"2\"}, \"properties\": {\"a\": \"b\"}}");

        assertThat(item.id()).isEqualTo("1");
        assertThat(item.properties().get("a")).isEqualTo("b");
    }

    @Test
    void ofADuplicatedKeyTheLastCounts() throws IOException {
        Item item = item("{\"id\": \"1\", \"properties\": {\"a\": \"first\", \"b\": \"x\", \"a\": \"last\"}}");

        assertThat(item.properties().get("a")).isEqualTo("last");
        assertThat(item.properties().get("b")).isEqualTo("x");
    }

    @Test
    void recordsOfOnePageMayHaveOtherPropertiesInAnotherOrder() throws IOException {
        Page page = HubSpotJson.read(
                """
                {"results": [
                  {"id": "1", "properties": {"a": "1a", "b": "1b"}},
                  {"id": "2", "properties": {"b": "2b", "c": "2c", "a": "2a"}},
                  {"id": "3", "properties": {}},
                  {"id": "4"},
                  {"id": "5", "properties": {"c": "5c"}}]}"""
                        .getBytes(UTF_8),
                Page.class);

        assertThat(page.results()).extracting(item -> item.properties().get("a")).containsExactly("1a", "2a", null, null, null);
        assertThat(page.results()).extracting(item -> item.properties().get("b")).containsExactly("1b", "2b", null, null, null);
        assertThat(page.results()).extracting(item -> item.properties().get("c")).containsExactly(null, "2c", null, null, "5c");
    }

    @Test
    void manyPropertiesFit() throws IOException {
        StringBuilder json = new StringBuilder("{\"id\": \"1\", \"properties\": {\"p0\": \"0\"");
        for (int i = 1; i < 100; i++) {
            json.append(", \"p").append(i).append("\": \"").append(i).append('"');
        }

        Item item = item(json.append("}}").toString());

        for (int i = 0; i < 100; i++) {
            assertThat(item.properties().get("p" + i)).isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void historiesMayBeNull() throws IOException {
        assertThat(item("{\"id\": \"1\", \"propertiesWithHistory\": null, \"properties\": null}").propertiesWithHistory())
                .isEmpty();
        assertThat(item("{\"id\": \"1\", \"propertiesWithHistory\": {\"a\": null}}").propertiesWithHistory().get("a"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"1\"",
                "null",
                "{}",
                "{\"id\": null}",
                "{\"id\": {\"value\": \"1\"}}",
                "{\"id\": [\"1\"]}",
                "{\"id\": \"1\", \"properties\": []}",
                "{\"id\": \"1\", \"properties\": {\"a\": {\"value\": \"x\"}}}",
                "{\"id\": \"1\", \"properties\": {\"a\": [1, 2]}}",
                "{\"id\": \"1\", \"propertiesWithHistory\": {\"a\": \"x\"}}",
                "{\"id\": \"1\", \"propertiesWithHistory\": {\"a\": [\"x\"]}}",
                "{\"id\": \"1\", \"properties\": {\"a\": \"x\"",
                "{\"id\": \"1\"} {\"id\": \"2\"}",
            })
    void whatIsNoRecordIsRefused(String json) {
        assertThatIOException().isThrownBy(() -> item(json));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThatIOException().isThrownBy(() -> item("{\"id\": \"1\", \"new\": " + "[".repeat(100_000)));
    }

    private static Item item(String json) throws IOException {
        return HubSpotJson.read(json.getBytes(UTF_8), Item.class);
    }
}
