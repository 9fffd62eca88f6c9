package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Pass;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import io.tasuki.hubspot.trouble.NaiveClient.Reply;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Row 1: a job of HubSpot's own gives more records one stamp than a search tells.
class ManyOfOneStampTest {

    private static final int COUNT = 25_000;

    @Test
    void pagingByOffsetEndsAtTenThousandAndByStampNeverMovesOn() {
        try (SandboxPortal portal = new SandboxPortal();
                NaiveClient naive = new NaiveClient(portal)) {
            portal.flood("contacts", COUNT);
            long since = portal.now().minusSeconds(60).toEpochMilli();

            Set<String> byOffset = new HashSet<>();
            Reply last = naive.modifiedSince("contacts", "lastmodifieddate", since, 0);
            for (int offset = 200; last.status() == 200 && !last.ids().isEmpty(); offset += 200) {
                byOffset.addAll(last.ids());
                last = naive.modifiedSince("contacts", "lastmodifieddate", since, offset);
            }
            assertThat(last.status()).isEqualTo(400);
            assertThat(byOffset).hasSizeLessThanOrEqualTo(10_000);

            Reply first = naive.modifiedSince(
                    "contacts", "lastmodifieddate", portal.now().toEpochMilli(), 0);
            Reply fromItsLastStamp = naive.modifiedSince(
                    "contacts", "lastmodifieddate", portal.now().toEpochMilli(), 0);
            assertThat(fromItsLastStamp.ids()).as("the same page for ever").isEqualTo(first.ids());
        }
    }

    @Test
    void aClosedWindowPagedByIdTellsEveryOneOfThem() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            Reading reading = Reading.begin(adapter, "contacts", "city").poll();
            portal.advance(Duration.ofMinutes(10));
            portal.flood("contacts", COUNT);
            portal.advance(Duration.ofMinutes(10));

            reading.poll(Pass.CHANGES);

            List<String> ids = reading.told.rows.stream().map(CrmRow::id).toList();
            assertThat(ids).hasSize(COUNT).doesNotHaveDuplicates();
        }
    }
}
