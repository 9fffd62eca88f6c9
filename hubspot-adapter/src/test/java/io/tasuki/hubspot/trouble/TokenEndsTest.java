package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.contract.SecretsInMemory;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import io.tasuki.sandbox.control.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Row 6: an access token of OAuth ends after half an hour, whatever is under way.
class TokenEndsTest {

    private final SandboxPortal portal = new SandboxPortal(List.of(SandboxPortal.contacts(500, SandboxPortal.START)));

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aTokenFetchedOnceAtTheStartIsRefusedHalfWay() {
        try (NaiveClient naive = NaiveClient.loggedIn(portal)) {
            assertThat(naive.get(NaiveClient.CONTACTS + "?limit=100").ids()).hasSize(100);
            portal.advance(Duration.ofMinutes(31));

            assertThat(naive.get(NaiveClient.CONTACTS + "?limit=100&after=100").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenIsRenewedAheadOfItsEnd() throws Exception {
        try (CrmAdapter adapter = portal.openAsApp(new SecretsInMemory())) {
            Reading reading = Reading.begin(adapter, "contacts", "city");
            portal.advance(Duration.ofMinutes(31));
            reading.poll();

            assertThat(reading.told.rows).hasSize(500);
        }
        assertThat(portal.answeredWith(401)).isZero();
    }

    @Test
    void andWhereItEndsEarlyTheCallIsRepeatedOnce() throws Exception {
        try (CrmAdapter adapter = portal.openAsApp(new SecretsInMemory())) {
            Reading reading = Reading.begin(adapter, "contacts", "city");
            portal.fault(Fault.Kind.EXPIRE_TOKEN, "GET /crm/objects/*", 2, 401);
            reading.poll();

            assertThat(reading.told.rows.stream().map(CrmRow::id).distinct()).hasSize(500);
        }
        assertThat(portal.answeredWith(401)).isEqualTo(1);
        assertThat(portal.callsByPath()).containsEntry("POST /oauth/2026-03/token", 2L);
    }
}
