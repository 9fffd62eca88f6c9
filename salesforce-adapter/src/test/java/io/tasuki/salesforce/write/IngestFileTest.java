package io.tasuki.salesforce.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.FieldType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestFileTest {

    private static String csv(Map<String, Map<String, JsonNode>> rows) {
        return new String(IngestFile.of(rows), StandardCharsets.UTF_8);
    }

    private static JsonNode value(FieldType type, String text) {
        return WireValues.of(type, text).orElseThrow();
    }

    @Test
    void theHeaderHoldsTheFieldsOfAllRowsAndAnUnsetFieldIsEmpty() {
        Map<String, Map<String, JsonNode>> rows = new LinkedHashMap<>();
        rows.put("00Q1", Map.of("Score__c", value(FieldType.NUMBER, "0.5")));
        rows.put("00Q2", Map.of("Note__c", value(FieldType.TEXT, "高い \"good\", yes\nand more")));

        assertThat(csv(rows)).isEqualTo("""
                "Id","Note__c","Score__c"
                "00Q1","","0.5"
                "00Q2","高い ""good"", yes
                and more",""
                """);
    }

    @Test
    void aClearedFieldIsNotEmptyAndABlankCheckboxIsFalse() {
        Map<String, Map<String, JsonNode>> rows =
                Map.of("00Q1", Map.of("Day__c", value(FieldType.DATE, ""), "Hot__c", value(FieldType.BOOLEAN, "")));

        assertThat(csv(rows)).isEqualTo("\"Id\",\"Day__c\",\"Hot__c\"\n\"00Q1\",\"#N/A\",\"false\"\n");
    }

    @Test
    void daysHaveNoZoneAndNumbersNoExponent() {
        Map<String, Map<String, JsonNode>> rows = Map.of(
                "00Q1", Map.of("A__c", value(FieldType.DATE, "2026-11-28"), "B__c", value(FieldType.NUMBER, "12E+7")));

        assertThat(csv(rows))
                .endsWith("\"00Q1\",\"2026-11-28\",\"120000000\"\n")
                .doesNotContain("\r", "\uFEFF");
    }

    @Test
    void aTextThatAJobWouldTakeForACommandIsToldApart() {
        assertThat(IngestFile.mistakable(Map.of("Note__c", value(FieldType.TEXT, "#N/A"))))
                .isTrue();
        assertThat(IngestFile.mistakable(Map.of("Note__c", value(FieldType.TEXT, ""))))
                .isFalse();
    }
}
