package io.tasuki.salesforce.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.BulkWire;
import io.tasuki.salesforce.WiredOrg;
import org.junit.jupiter.api.Test;

/// Row 6: the jobs of the day are used up. That a finished job is used again is shown by `BulkReadingTest`.
class SpentJobsTest extends WiredTrouble {

    @Test
    void whoKnowsOnlyJobsReadsNothing() {
        org.answers(BulkWire.JOBS, WiredOrg.error(400, "ExceededQuota", "no more jobs today"));
        try (NaiveClient naive = naive()) {
            assertThat(naive.post(BulkWire.JOBS, "{}").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void oursFallsBackToQueries() throws CrmException {
        org.counts(50_000);
        org.answers(BulkWire.JOBS, WiredOrg.error(400, "ExceededQuota", "no more jobs today"));
        org.answers(QUERY_ALL, okJson(page(2, "", lead(1), lead(2))));

        poll();

        assertThat(heard.ids()).containsExactly("00Q1", "00Q2");
    }
}
