package io.tasuki.salesforce.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.FieldType;
import io.tasuki.salesforce.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireValuesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "NUMBER, 12.50, 12.50",
                "BOOLEAN, true, true",
                "DATE, 2026-11-24, \"2026-11-24\"",
                "MOMENT, 2026-11-24T09:00:00+09:00, \"2026-11-24T00:00:00Z\"",
                "TEXT, 007, \"007\"",
                "CHOICE, won, \"won\"",
                "NUMBER, ||, null",
                "TEXT, ||, null",
                "DATE, ||, null",
                "BOOLEAN, ||, false",
            })
    void eachTypeTakesItsOwnKindOfJson(FieldType type, String text, String json) {
        assertThat(WireValues.of(type, text).map(WireValuesTest::wire)).contains(json);
    }

    @Test
    void whatIsNoValueOfTheTypeIsNotSent() {
        assertThat(WireValues.of(FieldType.NUMBER, "many")).isEmpty();
        assertThat(WireValues.of(FieldType.DATE, "2026-02-30")).isEmpty();
        assertThat(WireValues.of(FieldType.MOMENT, "2026-02-01")).isEmpty();
        assertThat(WireValues.of(FieldType.BOOLEAN, "yes")).isEmpty();
    }

    private static String wire(JsonNode value) {
        return new String(Json.bytes(value), java.nio.charset.StandardCharsets.UTF_8);
    }
}
