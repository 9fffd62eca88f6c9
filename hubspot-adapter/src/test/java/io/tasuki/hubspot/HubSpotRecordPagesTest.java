package io.tasuki.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordPage;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSpotRecordPagesTest {

    private final Portal portal = new Portal();

    @AfterEach
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({"contacts, 0-1", "companies, 0-2", "deals, 0-3", "leads, 0-136"})
    void aRecordIsOpenedByItsObjectTypeInTheDataCentreOfThePortal(String object, String typeId) throws CrmException {
        account("{\"portalId\":4242,\"uiDomain\":\"app-eu1.hubspot.com\"}");

        assertThat(page(object).flatMap(page -> page.of("51")))
                .contains(URI.create("https://app-eu1.hubspot.com/contacts/4242/record/" + typeId + "/51"));
    }

    @Test
    void aPortalThatTellsNoDomainIsOpenedAtTheUsualOne() throws CrmException {
        account("{\"portalId\":4242}");

        assertThat(page("deals")).contains(new RecordPage("https://app.hubspot.com/contacts/4242/record/0-3/{id}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owners", "pipelines", "campaigns", "meetings", "calls", "line_items", "nosuch"})
    void whatHasNoPageHasNone(String object) throws CrmException {
        assertThat(page(object)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"portalId\":1,\"uiDomain\":\"evil.example\"}",
                "{\"portalId\":1,\"uiDomain\":\"hubspot.com.evil.example\"}",
                "{\"portalId\":1,\"uiDomain\":\"evil.example/.hubspot.com\"}",
                "{\"portalId\":1,\"uiDomain\":\"a@app.hubspot.com\"}",
                "{\"portalId\":1,\"uiDomain\":\"evilhubspot.com\"}",
                "{\"portalId\":1,\"uiDomain\":\"\"}",
                "{\"portalId\":\"../login\",\"uiDomain\":\"app.hubspot.com\"}",
                "{\"uiDomain\":\"app.hubspot.com\"}"
            })
    void peopleAreSentNowhereButToHubSpot(String account) throws CrmException {
        account(account);

        assertThat(page("contacts")).isEmpty();
    }

    private Optional<RecordPage> page(String object) throws CrmException {
        try (CrmAdapter adapter = portal.open()) {
            return adapter.page(object);
        }
    }

    private void account(String json) {
        portal.always("GET", "/account-info/2026-09/details", 200, json);
    }
}
