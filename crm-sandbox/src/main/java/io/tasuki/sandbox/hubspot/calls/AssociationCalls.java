package io.tasuki.sandbox.hubspot.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.Links;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Switches;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Associations in batches; changing one does not touch the records' last-modified stamps.
public final class AssociationCalls {

    private static final int MAX_READ = 1000;
    private static final int MAX_WRITE = 2000;

    private final Portal portal;

    public AssociationCalls(Portal portal) {
        this.portal = portal;
    }

    public void addTo(CallTable calls, String associations) {
        String batch = associations + "/{from}/{to}/batch/";
        calls.on("POST", batch + "read", this::read);
        calls.on("POST", batch + "create", this::create);
        calls.on("POST", batch + "associate/default", this::create);
        calls.on("POST", batch + "archive", this::archive);
        calls.on("GET", associations + "/{from}/{to}/labels", this::labels);
    }

    /// A record without associations is missing from the results, or told of among the errors.
    private Reply read(Request request, PathValues path) {
        ObjectTable from = portal.table(path.get("from"));
        ObjectTable to = portal.table(path.get("to"));
        BatchAnswer answer = BatchAnswer.to(request, portal);
        for (JsonNode input : Bodies.inputs(request.json(), MAX_READ)) {
            String id = input.path("id").asText();
            int told = answer.size();
            long after = input.hasNonNull("after")
                    ? Bodies.cursor(input.path("after").asText())
                    : 0;
            from.find(id)
                    .map(record -> LinkPage.of(
                            portal,
                            from,
                            to,
                            record,
                            after,
                            portal.switches().answers().associationPage()))
                    .filter(page -> !page.targets().isEmpty())
                    .ifPresent(page -> answer.add(page.show(id)));
            if (answer.size() == told && unlinkedIsError()) {
                answer.fail(unlinked(from, to, id));
            }
        }
        return answer.reply(200);
    }

    /// v3 knows neither pages nor type ids.
    public void addOlderTo(CallTable calls) {
        calls.on("POST", "/crm/v3/associations/{from}/{to}/batch/read", this::readOlder);
    }

    private Reply readOlder(Request request, PathValues path) {
        ObjectTable from = portal.table(path.get("from"));
        ObjectTable to = portal.table(path.get("to"));
        BatchAnswer answer = BatchAnswer.to(request, portal);
        for (JsonNode input : Bodies.inputs(request.json(), MAX_READ)) {
            String id = input.path("id").asText();
            List<Map<String, Object>> linked = from.find(id)
                    .map(record -> RecordView.linked(portal, from, record, to))
                    .orElse(List.of());
            if (!linked.isEmpty()) {
                answer.add(Map.of("from", Map.of("id", id), "to", linked));
            }
        }
        return answer.reply(200);
    }

    private boolean unlinkedIsError() {
        return portal.switches().answers().unlinked() == Switches.Unlinked.ERROR;
    }

    private static Problem unlinked(ObjectTable from, ObjectTable to, String id) {
        return Problem.notFound("No " + to.type().singular() + " is associated with "
                        + from.type().singular() + " " + id + ".")
                .with("subCategory", "crm.associations.NO_ASSOCIATIONS_FOUND")
                .withContext("fromObjectId", List.of(id));
    }

    private Reply create(Request request, PathValues path) {
        ObjectTable from = portal.table(path.get("from"));
        ObjectTable to = portal.table(path.get("to"));
        BatchAnswer answer = BatchAnswer.to(request, portal);
        for (JsonNode input : Bodies.inputs(request.json(), MAX_WRITE)) {
            CrmRecord source = existing(from, input.path("from").path("id").asText());
            CrmRecord target = existing(to, input.path("to").path("id").asText());
            for (Links.Kind kind : kinds(from, to, input.path("types"))) {
                portal.links().link(from.type().name(), source.id, to.type().name(), target.id, kind);
            }
            answer.add(labels(from, source, to, target));
        }
        return answer.reply(201);
    }

    private Reply archive(Request request, PathValues path) {
        ObjectTable from = portal.table(path.get("from"));
        ObjectTable to = portal.table(path.get("to"));
        for (JsonNode input : Bodies.inputs(request.json(), MAX_WRITE)) {
            long source = Bodies.cursor(input.path("from").path("id").asText());
            input.path("to")
                    .forEach(target -> portal.links()
                            .unlink(
                                    from.type().name(),
                                    source,
                                    to.type().name(),
                                    Bodies.cursor(target.path("id").asText())));
        }
        return Reply.empty(204);
    }

    static Map<String, Object> labels(ObjectTable from, CrmRecord source, ObjectTable to, CrmRecord target) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("fromObjectTypeId", from.type().typeId());
        shown.put("fromObjectId", Long.toString(source.id));
        shown.put("toObjectTypeId", to.type().typeId());
        shown.put("toObjectId", Long.toString(target.id));
        shown.put("labels", List.of());
        return shown;
    }

    private Reply labels(Request request, PathValues path) {
        Links.Kind usual = Links.usual(
                portal.table(path.get("from")).type().name(),
                portal.table(path.get("to")).type().name());
        return Reply.ok(Map.of("results", LinkPage.show(Set.of(usual))));
    }

    static CrmRecord existing(ObjectTable table, String id) {
        return table.find(id)
                .orElseThrow(() -> Problem.notFound("One or more objects not found: " + id)
                        .withContext("ids", List.of(id))
                        .refusal());
    }

    static List<Links.Kind> kinds(ObjectTable from, ObjectTable to, JsonNode types) {
        List<Links.Kind> kinds = new ArrayList<>();
        types.forEach(type -> kinds.add(new Links.Kind(
                type.path("associationCategory").asText("HUBSPOT_DEFINED"),
                type.path("associationTypeId").asInt(),
                "")));
        return kinds.isEmpty()
                ? List.of(Links.usual(from.type().name(), to.type().name()))
                : kinds;
    }

    /// The associations a new record is made with: `[{to: {id}, types: [{associationTypeId}]}]`.
    static void linkNew(Portal portal, ObjectTable table, CrmRecord record, JsonNode associations) {
        for (JsonNode association : associations) {
            String id = association.path("to").path("id").asText();
            int typeId =
                    association.path("types").path(0).path("associationTypeId").asInt();
            String target = Links.target(table.type().name(), typeId)
                    .orElseThrow(() -> Problem.invalid("Unknown association type: " + typeId)
                            .refusal());
            CrmRecord other = existing(portal.table(target), id);
            Links.Kind kind = new Links.Kind("HUBSPOT_DEFINED", typeId, "");
            portal.links().link(table.type().name(), record.id, target, other.id, kind);
        }
    }
}
