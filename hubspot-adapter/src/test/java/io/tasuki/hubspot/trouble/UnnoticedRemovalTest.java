package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Row 8: what is archived no search shows, and what is erased nothing shows.
class UnnoticedRemovalTest {

    @Test
    void whoReadsOnlyWhatWasModifiedKeepsTheDeadAmongTheLiving() {
        try (SandboxPortal portal = new SandboxPortal();
                NaiveClient naive = new NaiveClient(portal)) {
            List<String> ids = threeContacts(portal);
            portal.advance(Duration.ofMinutes(10));
            long cursor = portal.now().toEpochMilli();

            portal.delete("contacts", ids.get(0));
            portal.erase("contacts", ids.get(1));
            portal.settle();

            assertThat(naive.modifiedSince("contacts", "lastmodifieddate", cursor, 0)
                            .ids())
                    .isEmpty();
            assertThat(naive.get(NaiveClient.CONTACTS + "?archived=true").ids())
                    .as("the recycle bin does not tell who was erased")
                    .containsExactly(ids.get(0));
        }
    }

    @Test
    void theRecycleBinAndASweepOfAllIdsTellWhoIsGone() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            List<String> ids = threeContacts(portal);
            Reading reading = Reading.begin(adapter, "contacts", "city").poll();

            portal.delete("contacts", ids.get(0));
            portal.erase("contacts", ids.get(1));
            portal.settle();
            reading.poll();

            assertThat(reading.told.removed).containsExactly(ids.get(0), ids.get(1));
        }
    }

    private static List<String> threeContacts(SandboxPortal portal) {
        return portal.create(
                "contacts", List.of(Map.of("city", "Nara"), Map.of("city", "Kobe"), Map.of("city", "Gifu")));
    }
}
