package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplicationTest {

    private static final String LEADS = OrgClient.API + "/sobjects/Lead";
    private static final String HOUR = "?start=2026-09-30T08:30:00Z&end=2026-09-30T10:00:00%2B00:00";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void deletedAndMergedRecordsAreToldForASpanOfTime() {
        String deleted = org.id("Lead", "IsConverted = false");
        org.remove("Lead", deleted);
        org.clock.advance(Duration.ofMinutes(1));

        JsonNode answer = client.get(LEADS + "/deleted/" + HOUR).json();

        assertThat(answer.path("deletedRecords").findValuesAsText("id")).containsExactly(deleted);
        assertThat(answer.path("deletedRecords").path(0).path("deletedDate").asText())
                .isEqualTo(SmallOrg.NOW);
        assertThat(answer.path("latestDateCovered").asText()).isEqualTo("2026-09-30T09:01:00.000+0000");
        assertThat(answer.path("earliestDateAvailable").asText()).isEqualTo("2026-09-15T09:01:00.000+0000");
        assertThat(client.get(LEADS + "/deleted?start=2026-09-30T07:30:00Z&end=2026-09-30T09:00:40Z")
                        .json()
                        .path("deletedRecords"))
                .isEmpty();
    }

    @Test
    void changedRecordsAreToldAndDeletedOnesAreNot() {
        String changed = org.id("Lead", "IsConverted = false");
        org.edit("Lead", changed, "{\"Title\":\"x\"}");
        org.clock.advance(Duration.ofMinutes(1));

        assertThat(ids(client.get(LEADS + "/updated/" + HOUR))).containsExactly(changed);
        org.remove("Lead", changed);
        assertThat(ids(client.get(LEADS + "/updated/" + HOUR))).isEmpty();
    }

    @Test
    void aSpanHasItsLimits() {
        assertRefused("?start=2026-09-30T09:00:10Z&end=2026-09-30T09:00:50Z", "INVALID_REPLICATION_DATE");
        assertRefused("?start=2026-09-14T09:00:00Z&end=2026-09-30T09:00:00Z", "INVALID_REPLICATION_DATE");
        assertRefused("?start=yesterday&end=2026-09-30T09:00:00Z", "INVALID_REPLICATION_DATE");
        org.switchTo("{\"queries\":{\"replicated_ids\":1}}");
        client.values("Id", "SELECT Id FROM Lead WHERE IsConverted = false LIMIT 2")
                .forEach(id -> org.remove("Lead", id));
        org.clock.advance(Duration.ofMinutes(1));
        assertRefused(HOUR, "EXCEEDED_ID_LIMIT");
    }

    @Test
    void anOrgUnderLoadForgetsDeletionsEarlierAndSaysSo() {
        org.remove("Lead", org.id("Lead", "IsConverted = false"));
        org.clock.advance(Duration.ofDays(2));
        client.login();
        org.switchTo("{\"queries\":{\"deleted_log_days\":1}}");

        JsonNode answer = client.get(LEADS + "/deleted" + HOUR).json();

        assertThat(answer.path("deletedRecords")).isEmpty();
        assertThat(answer.path("earliestDateAvailable").asText()).isEqualTo("2026-10-01T09:00:00.000+0000");
    }

    @Test
    void theRecycleBinEmptiesItselfAfterFifteenDays() {
        String lead = org.id("Lead", "IsConverted = false");
        org.remove("Lead", lead);
        String bin = "SELECT Id FROM Lead WHERE Id = '" + lead + "'";

        org.clock.advance(Duration.ofDays(15).minusSeconds(1));
        assertThat(client.login().queryAll(bin).json().path("totalSize").asInt())
                .isEqualTo(1);
        org.clock.advance(Duration.ofSeconds(1));
        assertThat(client.queryAll(bin).json().path("totalSize").asInt()).isZero();
    }

    @Test
    void campaignMembersLeaveNoTrace() {
        String member = org.id("CampaignMember", "Id != null");
        org.remove("CampaignMember", member);
        org.clock.advance(Duration.ofMinutes(1));

        assertThat(client.queryAll("SELECT Id FROM CampaignMember WHERE Id = '" + member + "'")
                        .json()
                        .path("totalSize")
                        .asInt())
                .isZero();
        assertThat(client.get(OrgClient.API + "/sobjects/CampaignMember/deleted" + HOUR)
                        .json()
                        .path("deletedRecords"))
                .isEmpty();
    }

    @Test
    void onlyQueryAllShowsArchivedActivities() {
        String task = org.id("Task", "Id != null");
        org.edit("Task", task, "{\"IsArchived\":true}");
        String soql = "SELECT Id FROM Task WHERE Id = '" + task + "'";

        assertThat(client.query(soql).json().path("totalSize").asInt()).isZero();
        assertThat(client.queryAll(soql).json().path("totalSize").asInt()).isEqualTo(1);
    }

    private void assertRefused(String span, String code) {
        assertThat(client.get(LEADS + "/deleted" + span).errorCode()).isEqualTo(code);
    }

    private static Iterable<String> ids(OrgClient.Answer answer) {
        return answer.json().path("ids").valueStream().map(JsonNode::asText).toList();
    }
}
