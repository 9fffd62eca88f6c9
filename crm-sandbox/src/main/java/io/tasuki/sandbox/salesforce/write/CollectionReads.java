package io.tasuki.sandbox.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.tasuki.sandbox.control.Journal;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.api.Call;
import io.tasuki.sandbox.salesforce.query.Projection;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.List;
import java.util.stream.StreamSupport;

/// `composite/sobjects/{object}`: records of one object by their ids, in their order, null for one that is not there.
final class CollectionReads {

    private static final int MOST_BY_POST = 2_000;
    private static final int MOST_BY_GET = 800;

    private final Org org;
    private final Journal journal;

    CollectionReads(Org org, Journal journal) {
        this.org = org;
        this.journal = journal;
    }

    Reply byGet(Call call) throws SalesforceProblem {
        List<String> ids = listed(call, "ids");
        CollectionWrites.refuseMoreThan(MOST_BY_GET, ids.size());
        return retrieved(call, ids, listed(call, "fields"));
    }

    Reply byPost(Call call) throws SalesforceProblem {
        JsonNode body = call.request().json();
        List<String> ids = texts(body.path("ids"));
        CollectionWrites.refuseMoreThan(MOST_BY_POST, ids.size());
        return retrieved(call, ids, texts(body.path("fields")));
    }

    private Reply retrieved(Call call, List<String> ids, List<String> fields) throws SalesforceProblem {
        ObjectTable table = org.table(call.object());
        try {
            Projection projection = Projection.of(org, table, RecordEndpoints.paths(fields.stream()), call.version());
            List<JsonNode> found =
                    ids.stream().map(id -> retrieved(table, projection, id)).toList();
            if (projection.showsValues()) {
                journal.read((int) found.stream().filter(JsonNode::isObject).count());
            }
            return Reply.ok(found);
        } catch (SoqlException unknown) {
            throw SalesforceProblem.badRequest(unknown.errorCode(), String.valueOf(unknown.getMessage()));
        }
    }

    private static JsonNode retrieved(ObjectTable table, Projection projection, String id) {
        Row row = table.find(id);
        return row == null || table.isDeleted(row) ? NullNode.getInstance() : projection.toJson(row);
    }

    private static List<String> listed(Call call, String parameter) {
        return List.of(call.request().query().first(parameter).orElse("").split(",", -1));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
