package io.tasuki.salesforce.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.salesforce.SandboxOrg;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 15: a fifth of the rows is held by somebody else whenever they are written.
class RowLocksTest {

    private static final int ROWS = 200;

    private final SandboxOrg org = new SandboxOrg();
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void hold() {
        for (int i = 0; i < ROWS; i++) {
            ids.addAll(org.create("Contact", List.of(Map.of("LastName", "山田" + i))));
        }
        org.switchTo("{\"locks\":{\"share\":0.2}}");
    }

    @AfterEach
    void close() {
        org.close();
    }

    private long written() {
        return ids.stream()
                .filter(id -> "部長".equals(org.stored("Contact", id).get("Title")))
                .count();
    }

    @Test
    void theNaiveWayIsToldOfSuccessAndLosesAFifth() {
        String records = ids.stream()
                .map(id -> "{\"attributes\":{\"type\":\"Contact\"},\"id\":\"" + id + "\",\"Title\":\"部長\"}")
                .collect(Collectors.joining(","));
        Map<String, String> app =
                Map.of("client_id", org.sandbox().clientId(), "client_secret", org.sandbox().clientSecret());
        try (NaiveClient naive = new NaiveClient(org.sandbox().salesforceUrl(), app)) {
            HttpResponse<String> answer = naive.send(
                    "PATCH",
                    NaiveClient.DATA + "/composite/sobjects",
                    "application/json",
                    "{\"allOrNone\":false,\"records\":[" + records + "]}");

            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(written()).isLessThan(ROWS);
    }

    @Test
    void oursTellsWhichMayPassLaterAndWritesThemAll() throws CrmException {
        try (CrmAdapter adapter = org.open()) {
            List<String> open = ids;
            for (int turn = 0; turn < 20 && !open.isEmpty(); turn++) {
                open = refused(adapter, open);
            }
            assertThat(open).isEmpty();
        }
        assertThat(written()).isEqualTo(ROWS);
    }

    private static List<String> refused(CrmAdapter adapter, List<String> ids) throws CrmException {
        List<RecordUpdate> updates = ids.stream()
                .map(id -> new RecordUpdate(id, Map.of("Title", "部長")))
                .toList();
        List<WriteOutcome> outcomes = ((WriteTicket.Settled)
                        adapter.writer().orElseThrow().submit(new WriteBatch("Contact", updates)))
                .outcomes();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (outcomes.get(i) instanceof WriteOutcome.Refused refused) {
                assertThat(refused).isEqualTo(new WriteOutcome.Refused("UNABLE_TO_LOCK_ROW", true));
                open.add(ids.get(i));
            }
        }
        return open;
    }
}
