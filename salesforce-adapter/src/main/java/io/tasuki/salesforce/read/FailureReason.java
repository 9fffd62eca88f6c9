package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryCalls.QueryReply;

/// Learns why a job failed that does not say: the same query for one record tells.
record FailureReason(QueryCalls queries) {

    /// @return the code of the refusal; empty when one record can be had
    String ask(String soql) throws CrmException {
        if (!QueryCalls.fits(soql)) {
            return "";
        }
        return queries.query(soql + " LIMIT 1") instanceof QueryReply.Refused(String code) ? code : "";
    }
}
