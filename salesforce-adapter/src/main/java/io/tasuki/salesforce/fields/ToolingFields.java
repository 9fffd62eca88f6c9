package io.tasuki.salesforce.fields;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldSpec;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.wire.ApiError;
import io.tasuki.salesforce.wire.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes fields one by one where nothing can be deployed: by the Tooling API, and the grants as ordinary rows.
/// Many production organisations refuse the former.
final class ToolingFields {

    private static final String ALREADY_THERE = "DUPLICATE_DEVELOPER_NAME";

    private final SalesforceApi api;
    private final OurPermissionSet set;

    ToolingFields(SalesforceApi api, OurPermissionSet set) {
        this.api = api;
        this.set = set;
    }

    MadeFields make(String object, List<FieldSpec> fields) throws CrmException {
        Set<String> created = new HashSet<>();
        Map<String, String> refused = new HashMap<>();
        for (FieldSpec field : fields) {
            Optional<String> refusal = create(CustomField.request(object, field));
            if (refusal.isEmpty()) {
                created.add(field.name());
            } else if (!refusal.get().equals(ALREADY_THERE)) {
                refused.put(field.name(), refusal.get());
            }
        }
        grant(
                object,
                fields.stream()
                        .map(FieldSpec::name)
                        .filter(name -> !refused.containsKey(name))
                        .map(name -> FieldGrant.full(object, name))
                        .toList());
        return new MadeFields(created, refused);
    }

    /// Names are unique, so that a repetition does no harm.
    ///
    /// @return the error code when it was refused
    private Optional<String> create(JsonNode body) throws CrmException {
        Answer answer = api.ask(api.data("POST", "tooling/sobjects/CustomField").json(Json.bytes(body)));
        return answer.successful()
                ? Optional.empty()
                : Optional.of(ApiError.of(answer).code());
    }

    // A user who may make fields and not grant them is told so when the fields are looked at.
    private void grant(String object, List<FieldGrant> grants) throws CrmException {
        if (grants.isEmpty()) {
            return;
        }
        try {
            Optional<String> there = set.id();
            Optional<String> id = there.isPresent() ? there : set.create();
            Optional<String> user = id.isPresent() ? user() : Optional.empty();
            if (id.isPresent()) {
                set.grant(id.get(), object, grants);
            }
            if (user.isPresent()) {
                set.assign(id.orElseThrow(), user.get());
            }
        } catch (CrmException.AccessDenied mayNot) {
            return;
        }
        api.renewLogin();
    }

    /// This connection's user.
    private Optional<String> user() throws CrmException {
        Answer answer = api.ask(Call.get("/services/oauth2/userinfo"));
        return Json.tree(answer.body())
                .map(body -> body.path("user_id").asText(""))
                .filter(id -> answer.successful() && !id.isEmpty());
    }
}
