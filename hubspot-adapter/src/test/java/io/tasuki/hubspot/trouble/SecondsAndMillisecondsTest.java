package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmRow;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Row 14: moments are milliseconds in filters and texts in answers; seconds are taken without a word.
class SecondsAndMillisecondsTest {

    @Test
    void aCursorInSecondsReadsTheWholePortalAtEveryPoll() {
        try (SandboxPortal portal = oldContacts();
                NaiveClient naive = new NaiveClient(portal)) {
            Instant cursor = portal.now().minusSeconds(60);

            assertThat(naive.modifiedSince("contacts", "lastmodifieddate", cursor.getEpochSecond(), 0)
                            .ids())
                    .hasSize(30);
            assertThat(naive.modifiedSince("contacts", "lastmodifieddate", cursor.toEpochMilli(), 0)
                            .ids())
                    .isEmpty();
        }
    }

    @Test
    void oneCodecSpeaksMillisecondsAndKeepsThem() throws Exception {
        try (SandboxPortal portal = oldContacts();
                CrmAdapter adapter = portal.open(Map.of())) {
            Reading reading = Reading.begin(adapter, "contacts", "city").poll();
            reading.told.rows.clear();
            portal.advance(Duration.ofMinutes(10).plusMillis(123));
            portal.edit("contacts", "7", Map.of("city", "Nara"));
            Instant edited = portal.now();
            portal.advance(Duration.ofMinutes(10));

            reading.poll();

            assertThat(reading.told.rows).extracting(CrmRow::id).containsExactly("7");
            assertThat(reading.told.rows.getFirst().modifiedAt()).isEqualTo(edited);
        }
    }

    private static SandboxPortal oldContacts() {
        return new SandboxPortal(List.of(SandboxPortal.contacts(30, SandboxPortal.START.minus(Duration.ofDays(30)))));
    }
}
