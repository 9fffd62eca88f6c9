package io.tasuki.salesforce.fields;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.wire.ApiError;
import io.tasuki.salesforce.wire.Json;
import java.util.Optional;

/// Creates custom fields.
final class FieldCalls {

    private final SalesforceApi api;

    FieldCalls(SalesforceApi api) {
        this.api = api;
    }

    /// Creates a custom field. Names are unique, so that a repetition does no harm.
    ///
    /// @return the error code when it was refused
    Optional<String> create(JsonNode body) throws CrmException {
        Answer answer = api.ask(api.data("POST", "tooling/sobjects/CustomField").json(Json.bytes(body)));
        return answer.successful()
                ? Optional.empty()
                : Optional.of(ApiError.of(answer).code());
    }
}
