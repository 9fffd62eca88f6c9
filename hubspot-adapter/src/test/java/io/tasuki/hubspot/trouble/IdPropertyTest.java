package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome.Applied;
import io.tasuki.crm.WriteTicket;
import io.tasuki.hubspot.SandboxPortal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Row 12: records named by something that looks like a key and is none.
class IdPropertyTest {

    private static final String UPDATE = NaiveClient.CONTACTS + "/batch/update";

    @ParameterizedTest
    @CsvSource({"email, taro@example.jp", "hs_object_id, 1"})
    void namingRecordsByWhatLooksLikeAKeyIsRefused(String property, String value) {
        try (SandboxPortal portal = portal();
                NaiveClient naive = new NaiveClient(portal)) {
            Map<String, Object> input = Map.of(
                    "id",
                    value,
                    "idProperty",
                    property,
                    "properties",
                    Map.of("city", "Nara"),
                    "objectWriteTraceId",
                    "t");
            NaiveClient.Reply reply = naive.post(UPDATE, Map.of("inputs", List.of(input)));

            assertThat(reply.json().path("results")).isEmpty();
            assertThat(portal.stored("contacts", "1")).doesNotContainEntry("city", "Nara");
        }
    }

    @Test
    void theRecordsOwnIdAlwaysNamesIt() throws Exception {
        try (SandboxPortal portal = portal();
                CrmAdapter adapter = portal.open(Map.of())) {
            WriteBatch batch = new WriteBatch("contacts", List.of(new RecordUpdate("1", Map.of("city", "Nara"))));
            WriteTicket ticket = adapter.writer().orElseThrow().submit(batch);

            assertThat(((WriteTicket.Settled) ticket).outcomes()).containsExactly(new Applied("1"));
            assertThat(portal.stored("contacts", "1")).containsEntry("city", "Nara");
        }
    }

    private static SandboxPortal portal() {
        SandboxPortal portal = new SandboxPortal(List.of(SandboxPortal.contacts(1, SandboxPortal.START)));
        portal.edit("contacts", "1", Map.of("email", "taro@example.jp"));
        return portal;
    }
}
