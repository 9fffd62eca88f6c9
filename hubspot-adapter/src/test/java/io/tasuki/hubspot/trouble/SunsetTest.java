package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Row 13: endpoints that end, and tell nobody.
class SunsetTest {

    private final SandboxPortal portal = new SandboxPortal(List.of(SandboxPortal.contacts(3, SandboxPortal.START)));

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void anAddressOfYesterdayLooksLikeAPortalWithoutRecords() {
        try (NaiveClient naive = new NaiveClient(portal)) {
            assertThat(naive.get("/crm/v3/objects/contacts").ids()).hasSize(3);
            portal.turn(Map.of("versions_off", List.of("v3")));

            assertThat(naive.get("/crm/v3/objects/contacts").ids()).isEmpty();
            assertThat(naive.get("/contacts/v1/lists/all/contacts/all").ids()).isEmpty();
        }
    }

    @Test
    void aVersionThatIsGoneIsAnErrorAndNoEmptyAnswer() throws Exception {
        portal.turn(Map.of("versions_off", List.of("objects/2026-09")));
        try (CrmAdapter adapter = portal.open(Map.of())) {
            Reading reading = Reading.begin(adapter, "contacts", "city");

            assertThatThrownBy(reading::poll)
                    .isInstanceOf(CrmException.Unreadable.class)
                    .hasMessageContaining("/crm/objects/2026-09/contacts: 404");
        }
    }

    @Test
    void aFamilyThatLagsBehindCanBeReadInAnotherVersion() throws Exception {
        portal.turn(Map.of("versions_off", List.of("owners/2026-09")));
        try (CrmAdapter adapter = portal.open(Map.of("api_version", "2026-09, owners=2026-03"))) {
            Reading.begin(adapter, "contacts", "city").poll();
            Reading.begin(adapter, "owners", "name").poll();
        }
        assertThat(portal.callsByPath().keySet())
                .anyMatch(call -> call.startsWith("GET /crm/owners/2026-03"))
                .anyMatch(call -> call.startsWith("GET /crm/objects/2026-09/contacts"));
    }

    @Test
    void theEndOfAVersionIsToldNinetyDaysAhead() throws Exception {
        try (CrmAdapter adapter = portal.openInStep(Map.of("write_api_version", "2026-03"))) {
            assertThat(warnings(adapter)).isEmpty();
            portal.advance(Duration.ofDays(460));

            assertThat(warnings(adapter)).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo("write_api_version");
                assertThat(finding.message()).contains("2026-03 ends on 2027-09-01");
            });
        }
    }

    private static List<Finding> warnings(CrmAdapter adapter) throws CrmException {
        return adapter.findings().stream()
                .filter(finding -> finding.check().endsWith("api_version"))
                .toList();
    }
}
