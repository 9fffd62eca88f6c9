package io.tasuki.salesforce.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.salesforce.SandboxOrg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// 14: values that are cleared, and fields that only some rows have.
class ClearedValuesTest {

    private static final String JOBS = NaiveClient.DATA + "/jobs/ingest";
    private static final int MANY = 2_001;

    private final SandboxOrg org = new SandboxOrg();

    @AfterEach
    void close() {
        org.close();
    }

    private List<String> contacts(int count) {
        List<Map<String, String>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(Map.of("LastName", "山田" + i, "Title", "部長", "Department", "営業"));
        }
        return org.create("Contact", records);
    }

    @Test
    void theNaiveWayClearsNothingAndDropsAColumn() {
        List<String> ids = contacts(2);
        try (NaiveClient naive = new NaiveClient(org.sandbox().salesforceUrl(), app())) {
            String job = NaiveClient.json(
                            naive.post(JOBS, "{\"object\":\"Contact\",\"operation\":\"update\",\"contentType\":\"CSV\"}"))
                    .path("id")
                    .asText();
            // The columns of the first row, and nothing for what it clears.
            naive.send(
                    "PUT", JOBS + "/" + job + "/batches", "text/csv", "Id,Title\n" + ids.get(0) + ",\n" + ids.get(1) + ",\n");
            naive.send("PATCH", JOBS + "/" + job, "application/json", "{\"state\":\"UploadComplete\"}");
            org.advance(Duration.ofMinutes(1));
            naive.get(JOBS + "/" + job);
        }

        assertThat(org.stored("Contact", ids.get(0))).containsEntry("Title", "部長");
        assertThat(org.stored("Contact", ids.get(1))).containsEntry("Department", "営業");
    }

    private Map<String, String> app() {
        return Map.of(
                "client_id", org.sandbox().clientId(), "client_secret", org.sandbox().clientSecret());
    }

    @Test
    void oursClearsAndWritesEveryColumn() throws CrmException {
        List<String> ids = contacts(MANY);
        List<RecordUpdate> updates = new ArrayList<>();
        updates.add(new RecordUpdate(ids.get(0), Map.of("Title", "")));
        for (String id : ids.subList(1, MANY)) {
            updates.add(new RecordUpdate(id, Map.of("Department", "開発, \"一\"課")));
        }
        WriteBatch batch = new WriteBatch("Contact", updates);

        List<WriteOutcome> outcomes;
        try (CrmAdapter adapter = org.open()) {
            RecordWriter writer = adapter.writer().orElseThrow();
            WriteTicket.Pending ticket = (WriteTicket.Pending) writer.submit(batch);
            outcomes = writer.settle(ticket, batch);
        }

        assertThat(outcomes)
                .isEqualTo(ids.stream().map(WriteOutcome.Applied::new).toList());
        assertThat(org.stored("Contact", ids.get(0)).getOrDefault("Title", "")).isEmpty();
        assertThat(org.stored("Contact", ids.get(0))).containsEntry("Department", "営業");
        assertThat(org.stored("Contact", ids.getLast()))
                .containsEntry("Department", "開発, \"一\"課")
                .containsEntry("Title", "部長");
    }
}
