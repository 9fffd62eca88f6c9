package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Call;
import io.tasuki.http.LostAnswer;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.wire.Json;

/// Sends records to be written.
final class WriteCalls {

    private final SalesforceApi api;

    WriteCalls(SalesforceApi api) {
        this.api = api;
    }

    /// Updates up to 200 records; each stands or falls alone.
    ///
    /// @return the body of the answer, which may be anything
    byte[] update(JsonNode body) throws CrmException, LostAnswer {
        // Without this header an assignment rule may give the lead to somebody else.
        Call call = api.data("PATCH", "composite/sobjects").header("Sforce-Auto-Assign", "FALSE");
        return SalesforceApi.accepted(call, api.tell(call.json(Json.bytes(body))))
                .body();
    }
}
