package io.tasuki.sandbox.hubspot.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Journal;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Property;
import io.tasuki.sandbox.hubspot.state.Writes;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import io.tasuki.sandbox.hubspot.wire.Gateway;
import io.tasuki.sandbox.hubspot.wire.Problem;
import io.tasuki.sandbox.hubspot.wire.Wanted;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Calls on up to 100 records; results come in another order than the inputs.
///
/// Unknown ids are told in a 207, ids that were merged away are silently missing.
public final class BatchCalls {

    private static final int MAX_WITH_HISTORY = 50;

    private final Portal portal;
    private final RecordView view;
    private final Journal journal;
    private final Bench bench;

    public BatchCalls(Portal portal, Bench bench) {
        this.portal = portal;
        this.view = new RecordView(portal);
        this.journal = bench.journal();
        this.bench = bench;
    }

    public void addTo(CallTable calls, String objects) {
        String batch = objects + "/{type}/batch/";
        calls.on("POST", batch + "read", this::read);
        calls.on("POST", batch + "update", (request, path) -> write(request, path, BatchWrite.Mode.UPDATE));
        calls.on("POST", batch + "create", (request, path) -> write(request, path, BatchWrite.Mode.CREATE));
        calls.on("POST", batch + "upsert", (request, path) -> write(request, path, BatchWrite.Mode.UPSERT));
        calls.on("POST", batch + "archive", this::archive);
    }

    private Reply read(Request request, PathValues path) {
        ObjectTable table = portal.table(path.get("type"));
        JsonNode body = request.json();
        Wanted wanted = Wanted.of(body);
        List<JsonNode> inputs = Bodies.inputs(body, wanted.withHistory() ? MAX_WITH_HISTORY : Bodies.MAX_INPUTS);
        if (portal.switches().limits().overload(inputs.size())) {
            return Gateway.page(502);
        }
        Optional<Property> key = Optional.of(body.path("idProperty").asText(""))
                .filter(name -> !name.isEmpty() && !name.equals("hs_object_id"))
                .map(name -> unique(table, name));
        boolean fromBin = Bodies.flag(request.query(), "archived");
        BatchAnswer answer = BatchAnswer.to(request, portal);
        Set<String> missing = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode input : inputs) {
            String id = input.path("id").asText();
            if (!seen.add(id) || table.mergedAway(id)) {
                continue;
            }
            (fromBin ? table.findArchived(id) : find(table, key, id))
                    .ifPresentOrElse(record -> answer.add(view.show(table, record, wanted)), () -> missing.add(id));
        }
        journal.read(answer.size());
        if (!missing.isEmpty()) {
            answer.fail(unknown(table, missing));
        }
        return answer.reply(200);
    }

    private static Optional<CrmRecord> find(ObjectTable table, Optional<Property> key, String id) {
        return key.map(property -> table.withUnique(property, id)).orElseGet(() -> table.find(id));
    }

    /// A property that may stand for the record id: e-mail of contacts, or one declared unique.
    static Property unique(ObjectTable table, String name) {
        return table.properties()
                .find(name)
                .filter(property -> property.unique() || Writes.isEmail(table, property))
                .orElseThrow(() -> Problem.invalid("idProperty '" + name + "' is not a unique property")
                        .refusal());
    }

    private Reply write(Request request, PathValues path, BatchWrite.Mode mode) {
        ObjectTable table = portal.table(path.get("type"));
        List<JsonNode> inputs = Bodies.inputs(request.json(), Bodies.MAX_INPUTS);
        return new BatchWrite(portal, bench, table, mode).answer(request, inputs);
    }

    static Problem unknown(ObjectTable table, Set<String> ids) {
        String type = table.type().singular().toUpperCase(Locale.ROOT);
        return Problem.notFound("Could not get some " + type
                        + " objects, they may be deleted or not exist. Check that ids are valid.")
                .withContext("ids", List.copyOf(ids));
    }

    private Reply archive(Request request, PathValues path) {
        ObjectTable table = portal.table(path.get("type"));
        for (JsonNode input : Bodies.inputs(request.json(), Bodies.MAX_INPUTS)) {
            table.find(input.path("id").asText()).ifPresent(record -> {
                portal.writes().archive(table, record);
                journal.wrote(table.type().name(), List.of());
            });
        }
        return Reply.empty(204);
    }
}
