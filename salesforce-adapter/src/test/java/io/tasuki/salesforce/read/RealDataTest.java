package io.tasuki.salesforce.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.PollRequest;
import io.tasuki.reference.ReferenceData;
import io.tasuki.salesforce.Heard;
import io.tasuki.salesforce.SandboxOrg;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RealDataTest {

    private static final long SEED = 20_261_124;

    @Test
    void everyLeadArrivesAsItStandsThoughTheReadingIsStoppedAgainAndAgain() throws CrmException {
        DataSet data = DataSet.read(ReferenceData.set("crm-olist"));
        Random random = new Random(SEED);
        PollRequest request = new PollRequest("Lead", List.of("Email", "Status", "ConvertedOpportunityId"), List.of());
        Map<String, List<String>> told = new HashMap<>();
        Cursor cursor = new CursorState.Fresh().cursor();
        try (SandboxOrg org = new SandboxOrg(data)) {
            while (!cursor.state().contains("until")) {
                Heard heard = new Heard(1 + random.nextInt(8));
                try (CrmAdapter adapter = org.open()) {
                    adapter.changes().poll(request, cursor, heard);
                }
                heard.rows.forEach(row -> told.put(row.id(), told(row)));
                cursor = heard.lastCheckpoint();
            }
        }

        assertThat(told)
                .as("seed " + SEED)
                .isEqualTo(stored(data.salesforce().table("Lead").orElseThrow(), request));
    }

    @Test
    void aFirstLoadTakesOneCallForEachPage() throws CrmException {
        try (SandboxOrg org = new SandboxOrg(DataSet.read(ReferenceData.set("crm-olist")));
                CrmAdapter adapter = org.open("2000")) {
            Heard heard = new Heard();

            adapter.changes()
                    .poll(
                            new PollRequest("Lead", List.of("Email"), List.of()),
                            new CursorState.Fresh().cursor(),
                            heard);

            assertThat(heard.rows).hasSize(8_000);
            // The login, the versions, one describe, one count.
            assertThat(org.callsReceived()).isEqualTo(8_000 / 2_000 + 4);
        }
    }

    private static List<String> told(CrmRow row) {
        return row.values().stream()
                .map(value -> value == null ? "not read" : value)
                .toList();
    }

    private static Map<String, List<String>> stored(Table table, PollRequest request) {
        Map<String, List<String>> stored = new HashMap<>();
        table.forEachRow(row -> stored.put(
                row.required("Id"),
                request.fields().stream()
                        .map(field -> row.at(table.columns().indexOf(field)))
                        .toList()));
        return stored;
    }
}
