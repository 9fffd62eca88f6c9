package io.tasuki.sandbox.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Journal;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Calls on up to 100 records.
///
/// 1. Results come in another order than the inputs.
/// 2. A duplicate id refuses the whole call.
/// 3. One bad input refuses the whole call, unless every input has an `objectWriteTraceId` of its own: then the good
/// ones are written and the answer is 207.
/// 4. Unknown ids are told in a 207, ids that were merged away are silently missing.
final class BatchCalls {

    private static final int MAX_WITH_HISTORY = 50;

    private final Portal portal;
    private final RecordView view;
    private final Journal journal;
    private final RecordRules rules;

    BatchCalls(Portal portal, Bench bench) {
        this.portal = portal;
        this.view = new RecordView(portal);
        this.journal = bench.journal();
        this.rules = new RecordRules(bench.rules(), portal);
    }

    void addTo(CallTable calls, String objects) {
        String batch = objects + "/{type}/batch/";
        calls.on("POST", batch + "read", this::read);
        calls.on("POST", batch + "update", (request, path) -> write(request, path, Mode.UPDATE));
        calls.on("POST", batch + "create", (request, path) -> write(request, path, Mode.CREATE));
        calls.on("POST", batch + "upsert", (request, path) -> write(request, path, Mode.UPSERT));
        calls.on("POST", batch + "archive", this::archive);
    }

    private enum Mode {
        UPDATE,
        CREATE,
        UPSERT
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

    private record Planned(
            JsonNode input, @Nullable CrmRecord record, Map<String, @Nullable String> sent, Writes.Checked checked) {}

    private Reply write(Request request, PathValues path, Mode mode) {
        ObjectTable table = portal.table(path.get("type"));
        List<JsonNode> inputs = Bodies.inputs(request.json(), Bodies.MAX_INPUTS);
        if (mode != Mode.CREATE) {
            rejectDuplicates(inputs);
        }
        boolean traced = traced(inputs);
        BatchAnswer answer = BatchAnswer.to(request, portal);
        List<Planned> planned = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (JsonNode input : inputs) {
            plan(request, table, input, mode, traced, answer, missing).ifPresent(planned::add);
        }
        planned.forEach(one -> answer.add(apply(table, one, mode)));
        if (!missing.isEmpty()) {
            answer.fail(unknown(table, missing));
        }
        return answer.reply(mode == Mode.CREATE ? 201 : 200);
    }

    private Optional<Planned> plan(
            Request request,
            ObjectTable table,
            JsonNode input,
            Mode mode,
            boolean traced,
            BatchAnswer answer,
            Set<String> missing) {
        String id = input.path("id").asText();
        try {
            Optional<CrmRecord> record = mode == Mode.CREATE ? Optional.empty() : target(table, input, mode);
            if (record.isEmpty() && mode == Mode.UPDATE) {
                if (!table.mergedAway(id)) {
                    missing.add(id);
                }
                return Optional.empty();
            }
            Map<String, @Nullable String> sent = new LinkedHashMap<>(Bodies.properties(input));
            if (record.isEmpty() && mode == Mode.UPSERT) {
                sent.put(input.path("idProperty").asText(), id);
            }
            CrmRecord target = record.orElse(null);
            rules.check(request, table, target, sent);
            return Optional.of(
                    new Planned(input, target, sent, portal.writes().check(table, target, sent, Origin.API)));
        } catch (Refusal bad) {
            if (!traced) {
                throw bad;
            }
            answer.fail(bad.problem()
                    .withContext(
                            "objectWriteTraceId",
                            List.of(input.path("objectWriteTraceId").asText())));
            return Optional.empty();
        }
    }

    private static Optional<CrmRecord> target(ObjectTable table, JsonNode input, Mode mode) {
        String id = input.path("id").asText();
        String idProperty = input.path("idProperty").asText("");
        if (idProperty.isEmpty() && mode == Mode.UPDATE) {
            return table.find(id);
        }
        Property key = unique(table, idProperty);
        if (mode == Mode.UPDATE && !key.unique()) {
            throw Problem.invalid("idProperty '" + idProperty + "' cannot be used to update")
                    .refusal();
        }
        return table.withUnique(key, id);
    }

    private Map<String, Object> apply(ObjectTable table, Planned planned, Mode mode) {
        CrmRecord record = planned.record();
        if (record == null) {
            record = portal.writes().create(table, planned.checked(), Origin.API);
            AssociationCalls.linkNew(portal, table, record, planned.input().path("associations"));
        } else {
            portal.writes().update(table, record, planned.checked(), Origin.API);
        }
        journal.wrote(table.type().name(), planned.sent().keySet());
        Map<String, Object> shown =
                view.show(table, record, Wanted.values(planned.sent().keySet()));
        if (mode == Mode.UPSERT) {
            shown.put("new", planned.record() == null);
        }
        if (planned.input().hasNonNull("objectWriteTraceId")) {
            shown.put(
                    "objectWriteTraceId",
                    planned.input().path("objectWriteTraceId").asText());
        }
        return shown;
    }

    private static void rejectDuplicates(List<JsonNode> inputs) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (JsonNode input : inputs) {
            String id = input.path("id").asText();
            if (!seen.add(id)) {
                twice.add(id);
            }
        }
        if (!twice.isEmpty()) {
            throw Problem.invalid("Duplicate IDs found in batch input: " + twice + ". IDs must be unique")
                    .withContext("ids", List.copyOf(twice))
                    .refusal();
        }
    }

    private static boolean traced(List<JsonNode> inputs) {
        Set<String> traces = new HashSet<>();
        return inputs.stream()
                .map(input -> input.path("objectWriteTraceId").asText(""))
                .allMatch(trace -> !trace.isEmpty() && traces.add(trace));
    }

    private static Problem unknown(ObjectTable table, Set<String> ids) {
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
