package io.tasuki.salesforce.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.SalesforceAdapter;
import io.tasuki.salesforce.WiredOrg;
import org.junit.jupiter.api.Test;

/// Row 10: a field is added while a connector keeps the list of fields it once read.
class SchemaDriftTest extends WiredTrouble {

    private static final String DESCRIBE = WiredOrg.DATA + "/sobjects/Lead/describe";

    @Test
    void everyRunAsksOnceWhichFieldsThereAreAndSeesTheNewOne() throws CrmException {
        String before = "{\"fields\":[{\"name\":\"Id\",\"type\":\"id\"}]}";
        String after = before.replace("]}", ",{\"name\":\"New__c\",\"type\":\"string\"}]}");
        org.answers(DESCRIBE, okJson(before), okJson(after));

        try (SalesforceAdapter kept = org.adapter()) {
            assertThat(kept.schema("Lead").field("New__c")).isEmpty();
            assertThat(kept.schema("Lead").field("New__c"))
                    .as("a list that is kept for ever")
                    .isEmpty();
        }
        try (SalesforceAdapter nextRun = org.adapter()) {
            assertThat(nextRun.schema("Lead").field("New__c")).isPresent();
        }
        org.server.verify(2, getRequestedFor(urlPathEqualTo(DESCRIBE)));
    }
}
