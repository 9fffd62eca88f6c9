package io.tasuki.salesforce.write;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.api.SalesforceApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells whom a lead became that was converted after the plan was made, so that its values find their place.
final class ConvertedLeads {

    private static final String LEAD = "Lead";
    private static final String CONTACT = "ConvertedContactId";

    private final QueryCalls calls;

    ConvertedLeads(SalesforceApi api) {
        this.calls = new QueryCalls(api);
    }

    /// Names the contact in the outcome of every lead that was refused as converted: one call, if there are any.
    void name(String object, Map<String, WriteOutcome> outcomes) {
        List<String> converted = outcomes.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof WriteOutcome.Refused refused
                        && refused.reason().startsWith(RowRefusal.CONVERTED))
                .map(Map.Entry::getKey)
                .toList();
        if (!object.equals(LEAD) || converted.isEmpty()) {
            return;
        }
        try {
            for (Optional<QueryRecord> record : calls.retrieve(LEAD, converted, List.of("Id", CONTACT))) {
                if (record.isPresent()) {
                    name(record.get(), outcomes);
                }
            }
        } catch (CrmException unknown) {
            // The refusal stands as the CRM gave it; who the lead became is only a hint.
        }
    }

    private static void name(QueryRecord lead, Map<String, WriteOutcome> outcomes) throws CrmException {
        String contact = lead.text(CONTACT);
        if (!contact.isEmpty() && outcomes.containsKey(lead.id())) {
            outcomes.put(lead.id(), RowRefusal.converted(contact));
        }
    }
}
