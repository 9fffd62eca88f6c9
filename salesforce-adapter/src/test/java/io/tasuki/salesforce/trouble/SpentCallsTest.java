package io.tasuki.salesforce.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.salesforce.Heard;
import io.tasuki.salesforce.SandboxOrg;
import io.tasuki.salesforce.WiredOrg;
import io.tasuki.salesforce.read.CursorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Row 5: the calls of the day, or our own share of them, are used up in the middle.
class SpentCallsTest extends WiredTrouble {

    @Test
    void whoStopsAtWhateverComesEndsGreenWithHalfOfIt() {
        org.answers(QUERY, okJson(page(2, "01g-2", lead(1))));
        org.answers(QUERY + "/01g-2", WiredOrg.error(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."));
        try (NaiveClient naive = naive()) {
            List<String> read = new ArrayList<>(NaiveClient.texts(naive.page("SELECT Id FROM Lead"), "Id"));
            read.addAll(NaiveClient.texts(naive.get(QUERY + "/01g-2"), "Id"));

            assertThat(read).hasSize(1);
        }
    }

    @Test
    void oursSaysSoAndGoesOnBehindTheLastPage() throws CrmException {
        org.answers(QUERY_ALL, okJson(page(2, "01g-2", lead(1))), okJson(page(1, "", lead(2))));
        org.answers(QUERY + "/01g-2", WiredOrg.error(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."));

        assertThatThrownBy(this::poll).isInstanceOf(CrmException.BudgetSpent.class);
        poll(heard.lastCheckpoint());

        assertThat(heard.ids()).containsExactly("00Q1", "00Q2");
    }

    @Test
    void aCapOfOurOwnEndsEachRunAndTheRunsTogetherReadEverything() throws CrmException {
        try (SandboxOrg sandbox = SandboxOrg.withLeads(3_000, 10)) {
            Heard all = new Heard();
            Cursor cursor = new CursorState.Fresh().cursor();
            int runs = 0;
            while (!cursor.state().contains("until")) {
                try (CrmAdapter adapter = sandbox.open(Map.of("page_size", "200", "run_call_cap", "9"))) {
                    adapter.changes().poll(LEADS, cursor, all);
                } catch (CrmException.BudgetSpent spent) {
                    assertThat(spent).hasMessageContaining("run_call_cap is 9");
                }
                cursor = all.lastCheckpoint();
                runs++;
            }

            assertThat(all.ids()).hasSize(3_000).doesNotHaveDuplicates();
            assertThat(runs).isBetween(2, 4);
        }
    }
}
