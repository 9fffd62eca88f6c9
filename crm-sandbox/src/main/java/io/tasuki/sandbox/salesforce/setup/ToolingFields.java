package io.tasuki.sandbox.salesforce.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `tooling/sobjects/CustomField`: a new field for an object. Many production orgs do not know the type at all.
public final class ToolingFields {

    private final Org org;
    private final FieldMaker maker;

    public ToolingFields(Org org, FieldMaker maker) {
        this.org = org;
        this.maker = maker;
    }

    public Reply create(Call call) throws SalesforceProblem {
        if (!org.switches().access().toolingFields()) {
            throw SalesforceProblem.badRequest("INVALID_TYPE", "sObject type 'CustomField' is not supported.");
        }
        JsonNode body = call.request().json();
        FieldPlace place = FieldPlace.of(org, body.path("FullName").asText());
        if (place.isTaken()) {
            throw place.taken();
        }
        return Reply.json(
                201, made(maker.make(place.table(), FieldMetadata.read(place.field(), body.path("Metadata")))));
    }

    private static Map<String, Object> made(String id) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", id);
        result.put("success", true);
        result.put("errors", List.of());
        result.put("warnings", List.of());
        result.put("infos", List.of());
        return result;
    }
}
