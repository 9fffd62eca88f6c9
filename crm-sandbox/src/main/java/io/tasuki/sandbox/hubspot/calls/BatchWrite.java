package io.tasuki.sandbox.hubspot.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Journal;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Origin;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Property;
import io.tasuki.sandbox.hubspot.state.Writes;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.Problem;
import io.tasuki.sandbox.hubspot.wire.Refusal;
import io.tasuki.sandbox.hubspot.wire.Wanted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One call that writes up to 100 records: all inputs are checked before the first is written.
///
/// 1. A duplicate id refuses the whole call.
/// 2. One bad input refuses the whole call, unless every input has an `objectWriteTraceId` of its own: then the good
/// ones are written, and the answer tells of the others.
final class BatchWrite {

    enum Mode {
        UPDATE,
        CREATE,
        UPSERT
    }

    /// An input that may be written.
    ///
    /// @param record absent for one to be made
    private record Planned(
            JsonNode input, @Nullable CrmRecord record, Map<String, @Nullable String> sent, Writes.Checked checked) {}

    private static final String TRACE = "objectWriteTraceId";

    private final Portal portal;
    private final RecordView view;
    private final RecordRules rules;
    private final Journal journal;
    private final ObjectTable table;
    private final Mode mode;
    private final Set<String> missing = new LinkedHashSet<>();

    BatchWrite(Portal portal, Bench bench, ObjectTable table, Mode mode) {
        this.portal = portal;
        this.view = new RecordView(portal);
        this.rules = new RecordRules(bench.rules(), portal);
        this.journal = bench.journal();
        this.table = table;
        this.mode = mode;
    }

    /// @throws Refusal when the whole call is refused
    Reply answer(Request request, List<JsonNode> inputs) {
        if (mode != Mode.CREATE) {
            rejectDuplicates(inputs);
        }
        boolean traced = traced(inputs);
        BatchAnswer answer = BatchAnswer.to(request, portal);
        List<Planned> planned = new ArrayList<>();
        for (JsonNode input : inputs) {
            try {
                plan(request, input).ifPresent(planned::add);
            } catch (Refusal bad) {
                if (!traced) {
                    throw bad;
                }
                answer.fail(bad.problem()
                        .withContext(TRACE, List.of(input.path(TRACE).asText())));
            }
        }
        planned.forEach(one -> answer.add(apply(one)));
        if (!missing.isEmpty()) {
            answer.fail(BatchCalls.unknown(table, missing));
        }
        return answer.reply(mode == Mode.CREATE ? 201 : 200);
    }

    private Optional<Planned> plan(Request request, JsonNode input) {
        String id = input.path("id").asText();
        Optional<CrmRecord> record = mode == Mode.CREATE ? Optional.empty() : target(input, id);
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
        return Optional.of(new Planned(input, target, sent, portal.writes().check(table, target, sent, Origin.API)));
    }

    private Optional<CrmRecord> target(JsonNode input, String id) {
        String idProperty = input.path("idProperty").asText("");
        if (idProperty.isEmpty() && mode == Mode.UPDATE) {
            return table.find(id);
        }
        Property key = BatchCalls.unique(table, idProperty);
        if (mode == Mode.UPDATE && !key.unique()) {
            throw Problem.invalid("idProperty '" + idProperty + "' cannot be used to update")
                    .refusal();
        }
        return table.withUnique(key, id);
    }

    private Map<String, Object> apply(Planned planned) {
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
        if (planned.input().hasNonNull(TRACE)) {
            shown.put(TRACE, planned.input().path(TRACE).asText());
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
                .map(input -> input.path(TRACE).asText(""))
                .allMatch(trace -> !trace.isEmpty() && traces.add(trace));
    }
}
