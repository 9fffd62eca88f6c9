package io.tasuki.salesforce.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.salesforce.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesforceSchemaTest {

    @Test
    void aRestrictedPicklistTellsTheOnlyValuesItTakes() {
        assertThat(field("\"restrictedPicklist\":true"))
                .isEqualTo(new FieldSchema("Result__c", "Result", FieldType.CHOICE, true, List.of("won", "open")));
    }

    @Test
    void anUnrestrictedPicklistTakesAnyValue() {
        assertThat(field("\"restrictedPicklist\":false").choices()).isEmpty();
    }

    private static FieldSchema field(String restriction) {
        JsonNode description = Json.tree(
                        ("{\"fields\":[{\"name\":\"Result__c\",\"label\":\"Result\",\"type\":\"picklist\",\"updateable\":true,"
                                        + restriction
                                        + ",\"picklistValues\":[{\"value\":\"won\",\"active\":true},{\"value\":\"parked\",\"active\":false},"
                                        + "{\"value\":\"open\",\"active\":true}]}]}")
                                .getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        ObjectSchema schema = Described.read("Lead", description).schema();
        return schema.field("Result__c").orElseThrow();
    }
}
