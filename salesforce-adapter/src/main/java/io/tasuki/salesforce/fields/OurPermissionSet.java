package io.tasuki.salesforce.fields;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryCalls.QueryReply;
import io.tasuki.salesforce.api.QueryPage;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.wire.Json;
import io.tasuki.salesforce.wire.Parts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The permission set that lets its owners read and write our fields.
final class OurPermissionSet {

    static final String NAME = "Tasuki";
    static final String LABEL = "Tasuki";
    static final String DESCRIPTION = "Read and write the fields of Tasuki. Tasukiの項目の参照・編集";

    private static final int ROWS_A_CALL = 200;

    private final SalesforceApi api;
    private final QueryCalls queries;

    OurPermissionSet(SalesforceApi api) {
        this.api = api;
        this.queries = new QueryCalls(api);
    }

    /// What it grants now; nothing when there is none, or this user may not look.
    List<FieldGrant> grants() throws CrmException {
        return records("SELECT Field, PermissionsRead, PermissionsEdit FROM FieldPermissions WHERE Parent.Name = '"
                        + NAME + "'")
                .stream()
                .map(row -> new FieldGrant(
                        row.text("Field"),
                        row.text("PermissionsRead").equals("true"),
                        row.text("PermissionsEdit").equals("true")))
                .toList();
    }

    /// Empty when there is none, or this user may not look.
    Optional<String> id() throws CrmException {
        return records("SELECT Id FROM PermissionSet WHERE Name = '" + NAME + "'").stream()
                .map(row -> row.text("Id"))
                .findFirst();
    }

    /// @return its id, when it could be made
    Optional<String> create() throws CrmException {
        ObjectNode row =
                Json.object().put("Name", NAME).put("Label", LABEL).put("Description", DESCRIPTION);
        Answer answer = api.ask(api.data("POST", "sobjects/PermissionSet").json(Json.bytes(row)));
        return answer.successful()
                ? Json.tree(answer.body()).map(made -> made.path("id").asText(""))
                : Optional.empty();
    }

    /// Adds what it does not grant yet; what it grants already is refused as a duplicate, which changes nothing.
    void grant(String set, String object, Collection<FieldGrant> grants) throws CrmException {
        for (List<FieldGrant> part : Parts.of(grants, ROWS_A_CALL)) {
            ObjectNode body = Json.object().put("allOrNone", false);
            ArrayNode rows = body.putArray("records");
            for (FieldGrant grant : part) {
                ObjectNode row = rows.addObject();
                row.putObject("attributes").put("type", "FieldPermissions");
                row.put("ParentId", set)
                        .put("SobjectType", object)
                        .put("Field", grant.field())
                        .put("PermissionsRead", grant.read())
                        .put("PermissionsEdit", grant.edit());
            }
            api.ask(api.data("POST", "composite/sobjects").json(Json.bytes(body)));
        }
    }

    /// Gives it to a user, who may have it already.
    void assign(String set, String user) throws CrmException {
        ObjectNode row = Json.object().put("PermissionSetId", set).put("AssigneeId", user);
        api.ask(api.data("POST", "sobjects/PermissionSetAssignment").json(Json.bytes(row)));
    }

    private List<QueryRecord> records(String soql) throws CrmException {
        return queries.query(soql) instanceof QueryReply.Page(QueryPage page)
                ? page.records()
                : List.of();
    }
}
