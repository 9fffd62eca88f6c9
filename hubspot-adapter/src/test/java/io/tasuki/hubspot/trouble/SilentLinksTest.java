package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.LinkSet;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Row 5: a link that comes or goes moves no stamp.
class SilentLinksTest {

    @Test
    void whoReadsAnewOnlyWhatWasModifiedNeverSeesTheLink() {
        try (SandboxPortal portal = new SandboxPortal();
                NaiveClient naive = new NaiveClient(portal)) {
            String deal =
                    portal.create("deals", List.of(Map.of("dealname", "d"))).getFirst();
            String contact =
                    portal.create("contacts", List.of(Map.of("city", "Nara"))).getFirst();
            portal.advance(Duration.ofMinutes(10));
            long cursor = portal.now().toEpochMilli();

            portal.link("deals", deal, "contacts", contact);
            portal.settle();

            assertThat(naive.modifiedSince("deals", "hs_lastmodifieddate", cursor, 0)
                            .ids())
                    .isEmpty();
        }
    }

    @Test
    void allLinksAreReadAnewOnceADay() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            String deal =
                    portal.create("deals", List.of(Map.of("dealname", "d"))).getFirst();
            String contact =
                    portal.create("contacts", List.of(Map.of("city", "Nara"))).getFirst();
            Reading reading = Reading.begin(adapter, "deals", "dealname").poll();
            assertThat(reading.told.links.getLast().links()).isEmpty();

            portal.link("deals", deal, "contacts", contact);
            portal.settle();
            reading.poll();

            assertThat(reading.told.links.getLast())
                    .isEqualTo(new LinkSet("deals", deal, "contacts", List.of(new LinkSet.Link(contact, "", false))));
        }
    }
}
