package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Row 2: the search shows a change minutes late, with the stamp of when it was made.
class LateIndexTest {

    private static final Map<String, Object> TWENTY_MINUTES_LATE =
            Map.of("delays", Map.of("search_millis", Duration.ofMinutes(20).toMillis()));

    @Test
    void aCursorThatMovesToNowLeavesOutForGoodWhatIsShownLate() {
        try (SandboxPortal portal = new SandboxPortal();
                NaiveClient naive = new NaiveClient(portal)) {
            portal.turn(TWENTY_MINUTES_LATE);
            portal.advance(Duration.ofMinutes(1));
            String late =
                    portal.create("contacts", List.of(Map.of("city", "Nara"))).getFirst();

            List<String> seen = new ArrayList<>();
            long cursor = SandboxPortal.START.toEpochMilli();
            for (int poll = 0; poll < 12; poll++) {
                portal.advance(Duration.ofMinutes(10));
                seen.addAll(naive.modifiedSince("contacts", "lastmodifieddate", cursor, 0)
                        .ids());
                cursor = portal.now().toEpochMilli();
            }

            assertThat(seen).doesNotContain(late);
            assertThat(naive.modifiedSince("contacts", "lastmodifieddate", 0, 0).ids())
                    .contains(late);
        }
    }

    @Test
    void aSecondLookAnHourLaterFindsItAndTheValuesComeFromTheRecordItself() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            portal.turn(TWENTY_MINUTES_LATE);
            Reading reading = Reading.begin(adapter, "contacts", "city").poll();
            portal.advance(Duration.ofMinutes(1));
            String late =
                    portal.create("contacts", List.of(Map.of("city", "Nara"))).getFirst();

            for (int poll = 0; poll < 12; poll++) {
                portal.advance(Duration.ofMinutes(10));
                reading.poll();
            }

            assertThat(reading.told.rows)
                    .extracting(row -> row.id() + row.values())
                    .containsExactly(late + "[Nara]");
        }
    }
}
