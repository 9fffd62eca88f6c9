package io.tasuki.salesforce.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.ObjectVocabulary;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SalesforceVocabularyTest {

    private final CrmVocabulary words = SalesforceVocabulary.words();

    @Test
    void whatOthersReferToComesFirst() {
        assertThat(words.objects().stream().map(ObjectVocabulary::name))
                .containsExactly(
                        "Organization",
                        "CurrencyType",
                        "DatedConversionRate",
                        "User",
                        "Account",
                        "OpportunityStage",
                        "Contact",
                        "Lead",
                        "Opportunity",
                        "OpportunityContactRole",
                        "Product2",
                        "OpportunityLineItem",
                        "OpportunityHistory",
                        "OpportunityFieldHistory",
                        "LeadHistory",
                        "Campaign",
                        "CampaignMember",
                        "Task",
                        "Event");
    }

    @Test
    void aConvertedLeadNamesTheContactAndTheDealItBecame() {
        ObjectVocabulary lead = words.object("Lead").orElseThrow();

        assertThat(lead.field(FieldRole.CONVERTED_PERSON)).contains("ConvertedContactId");
        assertThat(lead.field(FieldRole.CONVERTED_DEAL)).contains("ConvertedOpportunityId");
        assertThat(lead.keepsHistoryOf("Status")).isTrue();
    }

    @Test
    void ourFieldsAreNamedAsCustomFieldsAre() {
        assertThat(words.ownFields().nameOf("won_amount")).isEqualTo("Tasuki_Won_Amount__c");
        assertThat(words.ownFields().nameOf("outcome")).isEqualTo("Tasuki_Outcome__c");
    }

    @Test
    void thePlatformIsFoundWithoutNamingIt() {
        assertThat(ServiceLoader.load(CrmAdapterFactory.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .map(CrmAdapterFactory::platform))
                .contains("salesforce");
    }
}
