package io.tasuki.salesforce.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.PollRequest;
import io.tasuki.salesforce.Heard;
import io.tasuki.salesforce.SandboxOrg;
import io.tasuki.salesforce.read.CursorState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Row 3: a job's result has several pages, and a client reads one.
class LostPagesTest {

    private static final int COUNT = 12_500;
    private static final PollRequest LEADS = new PollRequest("Lead", List.of("Title", "Company"), List.of());

    @Test
    void theFirstPageLooksLikeAWholeResult() {
        try (SandboxOrg org = SandboxOrg.withLeads(COUNT, 100);
                NaiveClient naive = new NaiveClient(org.url(), org.app())) {
            String jobs = NaiveClient.DATA + "/jobs/query";
            String job = NaiveClient.json(
                            naive.post(jobs, "{\"operation\":\"query\",\"query\":\"SELECT Id FROM Lead\"}"))
                    .path("id")
                    .asText();
            org.advance(Duration.ofMinutes(5));

            var page = naive.get(jobs + "/" + job + "/results?maxRecords=5000");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body().lines().count() - 1).isEqualTo(5_000);
        }
    }

    @Test
    void everyPageIsReadAndCountedAndTheTwoWaysTellTheSame() throws CrmException {
        try (SandboxOrg org = SandboxOrg.withLeads(COUNT, 100)) {
            Heard byJob = new Heard();
            Heard byQuery = new Heard();
            try (CrmAdapter adapter = org.open(Map.of("bulk_page_rows", "5000"))) {
                adapter.changes().poll(LEADS, new CursorState.Fresh().cursor(), byJob);
            }
            try (CrmAdapter adapter = org.open(Map.of("bulk_from_rows", "1000000"))) {
                adapter.changes().poll(LEADS, new CursorState.Fresh().cursor(), byQuery);
            }

            assertThat(byJob.ids()).hasSize(COUNT).doesNotHaveDuplicates();
            assertThat(byId(byJob)).isEqualTo(byId(byQuery));
            assertThat(byJob.lastCheckpoint().state()).contains("until");
        }
    }

    private static Map<String, CrmRow> byId(Heard heard) {
        return heard.rows.stream().collect(Collectors.toMap(CrmRow::id, row -> row));
    }
}
