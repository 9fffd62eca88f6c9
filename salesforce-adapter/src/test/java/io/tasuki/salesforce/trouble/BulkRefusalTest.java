package io.tasuki.salesforce.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.PollRequest;
import io.tasuki.salesforce.BulkWire;
import io.tasuki.salesforce.SalesforceAdapter;
import io.tasuki.salesforce.WiredOrg;
import io.tasuki.salesforce.read.CursorState;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Row 12: compound fields, and objects that jobs do not read.
class BulkRefusalTest extends WiredTrouble {

    @Test
    void everyFieldThatIsDescribedMakesAJobThatIsRefused() {
        org.answers(BulkWire.JOBS, WiredOrg.error(400, "API_ERROR", "Selecting compound data not supported in Bulk"));
        try (NaiveClient naive = naive()) {
            assertThat(naive.post(BulkWire.JOBS, "{\"operation\":\"query\",\"query\":\"SELECT Address FROM Lead\"}")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void compoundsAreNeverAskedForAndAnObjectThatIsRefusedIsReadByQueries() throws CrmException {
        org.counts(50_000);
        org.describes("Lead", "Id:id", "SystemModstamp:datetime", "Title:string", "Address:address");
        org.answers(BulkWire.JOBS, WiredOrg.error(400, "API_ERROR", "not supported in Bulk"));
        org.answers(QUERY_ALL, okJson(page(1, "", lead(1))));

        try (SalesforceAdapter adapter = org.adapter()) {
            assertThat(adapter.schema("Lead").field("Address")).isEmpty();
            adapter.changes()
                    .poll(
                            new PollRequest("Lead", List.of("Title", "Address"), List.of()),
                            new CursorState.Fresh().cursor(),
                            heard);
        }

        assertThat(heard.rows)
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly("t", null));
    }
}
