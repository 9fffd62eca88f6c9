package io.tasuki.salesforce.findings;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryCalls.QueryReply;
import io.tasuki.salesforce.api.QueryPage;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.schema.SalesforceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What kind of organisation this is, as far as it changes how figures are to be read.
final class OrganizationFindings {

    private static final String NOTHING = "nothing to do";

    private final QueryCalls calls;
    private final SalesforceSchema schema;

    OrganizationFindings(SalesforceApi api, SalesforceSchema schema) {
        this.calls = new QueryCalls(api);
        this.schema = schema;
    }

    /// @param visible the objects this user sees
    List<Finding> of(Set<String> visible) throws CrmException {
        List<Finding> findings = new ArrayList<>();
        organization().ifPresent(findings::add);
        findings.addAll(money(visible));
        has("Account", "IsPersonAccount").ifPresent(any -> findings.add(info(
                "person accounts",
                "person accounts are on: a lead without a company becomes one, and its values stand on its contact",
                "name Contact under 'write_back'")));
        if (visible.contains("Lead") && has("Lead", "FirstCallDateTime").isEmpty()) {
            findings.add(info(
                    "first contact",
                    "there is no Lead.FirstCallDateTime: the time to first contact comes from tasks and events",
                    "nothing to do; with Sales Engagement licences, assign its permission set to this user in Setup, Users"));
        }
        return findings;
    }

    private Optional<Finding> organization() throws CrmException {
        return calls.query("SELECT OrganizationType, IsSandbox, DefaultCurrencyIsoCode, TimeZoneSidKey FROM Organization")
                        instanceof QueryReply.Page(QueryPage page)
                ? page.records().stream().findFirst().map(OrganizationFindings::organization)
                : Optional.empty();
    }

    private static Finding organization(QueryRecord organization) {
        return info(
                "organisation",
                organization.text("OrganizationType")
                        + (organization.text("IsSandbox").equals("true") ? ", a sandbox" : "") + ", time zone "
                        + organization.text("TimeZoneSidKey") + ", currency "
                        + organization.text("DefaultCurrencyIsoCode"),
                NOTHING);
    }

    private List<Finding> money(Set<String> visible) throws CrmException {
        if (has("Opportunity", "CurrencyIsoCode").isEmpty()) {
            return List.of();
        }
        if (!visible.contains("CurrencyType")) {
            return List.of(new Finding(
                    Severity.WARNING,
                    "currencies",
                    "several currencies are in use, and their rates are hidden from this user",
                    SetupStep.system("View Setup and Configuration")));
        }
        String rates = visible.contains("DatedConversionRate") ? "with dated rates" : "with one rate each";
        return List.of(info("currencies", "several currencies are in use, " + rates, NOTHING));
    }

    private Optional<ObjectSchema.FieldSchema> has(String object, String field) throws CrmException {
        return schema.find(object).flatMap(seen -> seen.field(field));
    }

    private static Finding info(String check, String message, String remedy) {
        return new Finding(Severity.INFO, check, message, remedy);
    }
}
