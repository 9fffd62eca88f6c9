package io.tasuki.salesforce.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.PollRequest;
import io.tasuki.salesforce.Heard;
import io.tasuki.salesforce.SandboxOrg;
import io.tasuki.salesforce.read.CursorState;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Row 1: a bulk edit gives a thousand records one stamp.
class TiesTest {

    private static final int COUNT = 1_200;

    @Test
    void aCursorOfStampsAloneLosesTheRestOfThem() {
        try (SandboxOrg org = SandboxOrg.withLeads(COUNT, 1_000);
                NaiveClient naive = new NaiveClient(org.url(), org.app())) {
            Set<String> read = new HashSet<>();
            String since = "2000-01-01T00:00:00Z";
            List<String> stamps = List.of(since);
            while (!stamps.isEmpty()) {
                HttpResponse<String> page = naive.page("SELECT Id, SystemModstamp FROM Lead WHERE SystemModstamp > "
                        + stamps.getLast().replace("+0000", "Z") + " ORDER BY SystemModstamp");
                read.addAll(NaiveClient.texts(page, "Id"));
                stamps = NaiveClient.texts(page, "SystemModstamp");
            }

            assertThat(read).hasSizeLessThan(COUNT);
        }
    }

    @Test
    void aCursorOfStampAndIdTellsEachOnceThoughItIsStoppedAtEveryPage() throws CrmException {
        try (SandboxOrg org = SandboxOrg.withLeads(COUNT, 1_000)) {
            List<String> read = new ArrayList<>();
            Cursor cursor = new CursorState.Fresh().cursor();
            while (!cursor.state().contains("until")) {
                Heard heard = new Heard(1);
                try (CrmAdapter adapter = org.open("200")) {
                    adapter.changes().poll(new PollRequest("Lead", List.of("Title"), List.of()), cursor, heard);
                }
                read.addAll(heard.ids());
                cursor = heard.lastCheckpoint();
            }

            assertThat(read).hasSize(COUNT).doesNotHaveDuplicates();
        }
    }
}
