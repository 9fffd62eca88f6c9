package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Pass;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Row 13, one half: the old address of activities ends at ten thousand as if there were no more.
class SilentCapTest {

    private static final int COUNT = 10_300;

    @Test
    void theOldAddressSaysThatThereIsNoMore() {
        try (SandboxPortal portal = new SandboxPortal();
                NaiveClient naive = new NaiveClient(portal)) {
            portal.flood("calls", COUNT);
            int read = 0;
            boolean more = true;
            while (more) {
                JsonNode page = naive.get("/engagements/v1/engagements/recent/modified?count=100&offset=" + read)
                        .json();
                read += page.path("results").size();
                more = page.path("hasMore").asBoolean();
            }

            assertThat(read).isEqualTo(10_000);
        }
    }

    @Test
    void theListOfTodayTellsThemAll() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            portal.flood("calls", COUNT);

            Reading reading = Reading.begin(adapter, "calls", "hs_timestamp");
            reading.poll(Pass.CHANGES);

            List<String> ids = reading.told.rows.stream().map(CrmRow::id).toList();
            assertThat(ids).hasSize(COUNT).doesNotHaveDuplicates();
        }
    }
}
