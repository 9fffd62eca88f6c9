package io.tasuki.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordPage;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesforceRecordPagesTest {

    private final WiredOrg org = new WiredOrg();

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aRecordIsOpenedWhereTheOrganisationLives() throws CrmException {
        assertThat(page("Lead").flatMap(page -> page.of("00Q7F00000AbCdEUAX")))
                .contains(URI.create(org.address() + "/00Q7F00000AbCdEUAX"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LeadHistory", "OpportunityStage", "Organization", "CurrencyType", "NoSuch__c"})
    void whatHasNoPageHasNone(String object) throws CrmException {
        assertThat(page(object)).isEmpty();
    }

    private Optional<RecordPage> page(String object) throws CrmException {
        try (SalesforceAdapter adapter = org.adapter()) {
            return adapter.page(object);
        }
    }
}
