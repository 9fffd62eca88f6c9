package io.tasuki.salesforce.findings;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.salesforce.SandboxOrg;
import io.tasuki.salesforce.WiredOrg;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesforceFindingsTest {

    private static List<Finding> of(SandboxOrg org) throws CrmException {
        try (CrmAdapter adapter = org.open()) {
            return adapter.findings();
        }
    }

    private static List<Finding> of(WiredOrg org) throws CrmException {
        try (CrmAdapter adapter = org.adapter()) {
            return adapter.findings();
        }
    }

    @Test
    void anOrganisationThatShowsAllNeedsNothing() throws CrmException {
        try (SandboxOrg org = new SandboxOrg()) {
            List<Finding> findings = of(org);

            assertThat(findings)
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .isEmpty();
            assertThat(findings)
                    .extracting(Finding::check)
                    .contains("login", "organisation", "limits", "first contact", "converted leads", "field creation");
        }
    }

    @Test
    void aHiddenFieldAndAnObjectThatCannotBeEditedAreNamedWithTheStep() throws CrmException {
        try (SandboxOrg org = new SandboxOrg()) {
            org.switchTo("{\"access\":{\"hidden\":[\"Lead.ConvertedContactId\"]}}");

            assertThat(of(org))
                    .contains(new Finding(
                            Severity.WARNING,
                            "field Lead.ConvertedContactId",
                            "Lead.ConvertedContactId is hidden from this user and is not read",
                            "Setup, Permission Sets, the set of this user, Object Settings, Lead, Field Permissions:"
                                    + " Read on ConvertedContactId"));
        }
    }

    @Test
    void anApiThatIsSwitchedOffIsAMatterOfTheEdition() throws CrmException {
        try (WiredOrg org = new WiredOrg()) {
            org.answers(WiredOrg.DATA + "/sobjects", WiredOrg.error(403, "API_DISABLED_FOR_ORG", "not enabled"));

            assertThat(of(org)).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                assertThat(finding.check()).isEqualTo("edition");
                assertThat(finding.remedy()).contains("Company Information", "add-on");
            });
        }
    }

    @Test
    void currenciesPersonAccountsAndLimitsAreTold() throws CrmException {
        try (WiredOrg org = new WiredOrg()) {
            org.answers(
                    WiredOrg.DATA + "/sobjects",
                    okJson("{\"sobjects\":[{\"name\":\"Account\"},{\"name\":\"Opportunity\"},{\"name\":\"Lead\"}]}"));
            org.describes("Account", "Id:id", "IsPersonAccount:boolean");
            org.describes("Opportunity", "Id:id", "CurrencyIsoCode:picklist");
            org.describes("Lead", "Id:id", "FirstCallDateTime:datetime");
            org.answers(
                    WiredOrg.DATA + "/queryAll",
                    okJson("{\"totalSize\":1,\"done\":true,\"records\":[{\"OrganizationType\":\"Enterprise Edition\","
                            + "\"IsSandbox\":true,\"TimeZoneSidKey\":\"Asia/Tokyo\",\"DefaultCurrencyIsoCode\":\"JPY\","
                            + "\"PermissionsAllowViewEditConvertedLeads\":true,\"PermissionsModifyMetadata\":false}]}"));
            org.answers(
                    WiredOrg.DATA + "/limits",
                    okJson("{\"DailyApiRequests\":{\"Max\":100000,\"Remaining\":1500},"
                            + "\"DailyBulkV2QueryJobs\":{\"Max\":10000,\"Remaining\":9999}}"));

            assertThat(of(org))
                    .extracting(finding -> finding.severity() + " " + finding.check() + ": " + finding.message())
                    .contains(
                            "INFO organisation: Enterprise Edition, a sandbox, time zone Asia/Tokyo, currency JPY",
                            "WARNING currencies: several currencies are in use, and their rates are hidden from this user",
                            "WARNING limits: 1500 of 100000 API calls of 24 hours are left",
                            "INFO limits: 9999 of 10000 bulk query jobs of 24 hours are left",
                            "INFO converted leads: converted leads may be edited",
                            "INFO field creation: fields cannot be deployed by this user")
                    .anyMatch(told -> told.startsWith("INFO person accounts"))
                    .noneMatch(told -> told.startsWith("INFO first contact"));
        }
    }
}
