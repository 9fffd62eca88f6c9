package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Row 9: two deals become one, and whoever keeps records by id goes on counting both.
class MergeTest {

    @Test
    void keepingWhateverIsToldByItsIdCountsTheDealTwice() {
        try (SandboxPortal portal = new SandboxPortal();
                NaiveClient naive = new NaiveClient(portal)) {
            List<String> ids = twoDeals(portal);
            Map<String, String> kept = new HashMap<>();
            naive.modifiedSince("deals", "hs_lastmodifieddate", 0, 0).ids().forEach(id -> kept.put(id, "won"));

            portal.advance(Duration.ofMinutes(10));
            portal.merge("deals", ids.get(1), ids.get(0));
            portal.settle();
            naive.modifiedSince("deals", "hs_lastmodifieddate", 0, 0).ids().forEach(id -> kept.put(id, "won"));

            assertThat(kept).as("one deal is left").hasSize(2);
        }
    }

    @Test
    void theSurvivorSaysWhomItTookIn() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            List<String> ids = twoDeals(portal);
            Reading reading = Reading.begin(adapter, "deals", "dealname").poll();

            portal.advance(Duration.ofMinutes(10));
            portal.merge("deals", ids.get(1), ids.get(0));
            portal.settle();
            reading.poll();

            assertThat(reading.told.merged).containsExactly(ids.get(1) + ">" + ids.get(0));
        }
    }

    private static List<String> twoDeals(SandboxPortal portal) {
        return portal.create("deals", List.of(Map.of("dealname", "one"), Map.of("dealname", "two")));
    }
}
