package io.tasuki.salesforce;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordPage;
import io.tasuki.salesforce.api.SalesforceApi;
import java.util.Optional;
import java.util.Set;

/// Where people open a record: the organisation's own address with the id behind it, from where Salesforce leads on to the
/// page of whichever experience the reader works in.
///
/// @param api knows the organisation's address from the login's `instance_url`
record SalesforceRecordPages(SalesforceApi api) {

    private static final Set<String> WITH_A_PAGE = Set.of(
            "Lead", "Contact", "Account", "Opportunity", "Campaign", "Product2", "Task", "Event", "User");

    Optional<RecordPage> of(String object) throws CrmException {
        return WITH_A_PAGE.contains(object)
                ? RecordPage.found(api.organisation() + "/{id}")
                : Optional.empty();
    }
}
