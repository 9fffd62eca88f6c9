package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.RevertReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The documents that scripts are written against.
class DocumentsTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
        typist.loop.changes =
                List.of(new PlanReport.Change("marketing", "contacts", "101", "tasuki_outcome", "open", "won"));
    }

    @Test
    void syncPrintsItsDocument() throws IOException {
        JsonNode document = document("sync", "--as-of", "2026-09-30");

        assertThat(keys(document))
                .contains("run_id", "status", "polled", "removed", "linked", "handoffs", "plan", "applied", "refused")
                .contains("in_doubt", "api_calls", "seconds", "records", "already_so");
        assertThat(document.path("polled").path("marketing.contacts").asLong()).isEqualTo(8000);
        assertThat(keys(document.path("plan"))).containsExactly("to_change", "unchanged", "conflicts", "records");
        assertThat(document.path("status").asText()).isEqualTo("succeeded");
        assertThat(typist.loop.calls).contains("sync 2026-09-30T14:59:59Z");
    }

    @Test
    void pollPrintsSyncsDocumentWithoutThePlan() throws IOException {
        assertThat(keys(document("poll")))
                .contains("run_id", "status", "polled", "removed", "linked", "handoffs")
                .doesNotContain("plan", "applied");
    }

    @Test
    void planPrintsEachChange() throws IOException {
        JsonNode document = document("plan");

        assertThat(keys(document)).contains("plan_id", "changes", "conflicts", "summary", "estimated_api_calls");
        assertThat(keys(document.path("changes").path(0)))
                .containsExactlyInAnyOrder("connection", "object", "id", "field", "old", "new");
    }

    @Test
    void applyPrintsItsDocument() throws IOException {
        assertThat(keys(document("apply", "p-1")))
                .contains("run_id", "status", "applied", "already_so", "refused", "stale", "in_doubt", "api_calls");
        assertThat(typist.loop.calls).contains("apply p-1");
    }

    @Test
    void revertPrintsAppliesDocumentAndWhatIsKept() throws IOException {
        typist.loop.kept = List.of(
                new RevertReport.Kept("sales", "Contact", "003", "Tasuki_Outcome__c", "somebody changed it since"));

        JsonNode document = document("revert", "r-1", "--dry-run");

        assertThat(keys(document))
                .contains("run_id", "status", "applied", "already_so", "refused", "stale", "in_doubt", "api_calls")
                .contains("reverts", "dry_run", "changes", "kept");
        assertThat(keys(document.path("kept").path(0)))
                .containsExactlyInAnyOrder("connection", "object", "id", "field", "reason");
        assertThat(typist.loop.calls).contains("revert r-1 dry");
    }

    @Test
    void retryPrintsAppliesDocument() throws IOException {
        assertThat(keys(document("retry", "sales.Contact/003"))).contains("run_id", "applied", "refused", "problems");
        assertThat(typist.loop.calls).contains("retry [sales.Contact/003]");
        document("retry", "--all");
        assertThat(typist.loop.calls).contains("retry []");
    }

    @Test
    void historyPrintsEachWrite() throws IOException {
        JsonNode document = document("history", "sales.Contact/003", "--field", "Tasuki_Outcome__c", "--limit", "3");

        assertThat(keys(document)).containsExactly("record", "writes");
        assertThat(typist.loop.calls).contains("history sales.Contact/003 Tasuki_Outcome__c 3");
    }

    @Test
    void explainPrintsTheWholeStory() throws IOException {
        JsonNode document = document("explain", "sales.Lead/00Q", "--as-of", "2026-09-30T00:00:00Z");

        assertThat(keys(document)).containsExactly("record", "as_of", "why", "lead", "candidate_of", "deal", "owner_names");
        assertThat(keys(document.path("lead")))
                .containsExactly(
                        "lead", "ambiguous", "identities", "candidates", "handoffs", "unreadable_handoffs", "signs", "fields",
                        "writes", "retries", "conflicts", "planned");
        assertThat(keys(document.path("lead").path("handoffs").path(0)))
                .containsExactly(
                        "handoff", "number", "moment", "latest", "rule", "told_by", "owner", "definition_version", "verdict", "missing", "criteria",
                        "attributes", "deals", "promises", "score", "outcome");
        assertThat(typist.loop.calls).contains("explain sales.Lead/00Q 2026-09-30T00:00:00Z");
    }

    @Test
    void conversionPrintsUnroundedNumbersAndPairsForIntervals() throws IOException {
        JsonNode document = document("conversion", "--horizon", "ever", "--as-of", "2018-12-31T23:59:59Z");

        assertThat(document.path("as_of").asText()).isEqualTo("2018-12-31T23:59:59Z");
        assertThat(document.path("horizon_days").isNull()).isTrue();
        assertThat(document.path("overall").path("rate").asDouble()).isEqualTo(0.12185929648241206);
        JsonNode level = document.path("attributes").path(0).path("levels").path(1);
        assertThat(level.path("value").asText()).isEqualTo("展示会");
        assertThat(level.path("wilson").path(1).asDouble()).isEqualTo(0.2);
        assertThat(level.path("shrunk").path("mean").asDouble()).isEqualTo(0.1730550500454959);
    }

    @Test
    void conversionSaysAtWhichMomentThingsWereKnown() throws IOException {
        JsonNode document = document("conversion", "--known-at", "2026-09-30T12:00:00Z");

        assertThat(document.path("known_at").asText()).isEqualTo("2026-09-30T12:00:00Z");
        assertThat(document.path("ledger").asText()).isEqualTo("5f1a");
    }

    @Test
    void statusPrintsIsoMoments() throws IOException {
        JsonNode document = document("status");

        assertThat(keys(document)).contains("runs", "cursors", "retry_queue", "budgets");
        assertThat(document.path("runs").path(0).path("started_at").asText()).isEqualTo("2026-11-24T08:15:00Z");
    }

    @Test
    void logsNeverReachStandardOutput() {
        typist.type("sync", "--output", "json", "--log-level", "debug");

        assertThat(typist.out().lines()).hasSize(1);
    }

    private JsonNode document(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("--output", "json"));
        all.addAll(List.of(words));
        assertThat(typist.type(all.toArray(String[]::new))).isEqualTo(0);
        return typist.json();
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
