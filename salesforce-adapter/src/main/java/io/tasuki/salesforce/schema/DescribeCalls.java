package io.tasuki.salesforce.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.salesforce.api.SalesforceApi;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Asks which objects there are, and which fields an object has.
public final class DescribeCalls {

    private final SalesforceApi api;

    public DescribeCalls(SalesforceApi api) {
        this.api = api;
    }

    /// Empty when this user cannot see the object, or there is none of this name.
    public Optional<JsonNode> describe(String object) throws CrmException {
        Call call = api.data("GET", "sobjects/{}/describe", object);
        Answer answer = api.ask(call);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(SalesforceApi.tree(SalesforceApi.accepted(call, answer)));
    }

    /// The names of all objects this user can see.
    public Set<String> objects() throws CrmException {
        JsonNode everything = SalesforceApi.tree(api.askAccepted(api.data("GET", "sobjects")));
        return StreamSupport.stream(everything.path("sobjects").spliterator(), false)
                .map(object -> object.path("name").asText(""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
