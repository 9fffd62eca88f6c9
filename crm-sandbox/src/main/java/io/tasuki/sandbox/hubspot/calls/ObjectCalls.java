package io.tasuki.sandbox.hubspot.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.Journal;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Origin;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Writes;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import io.tasuki.sandbox.hubspot.wire.Gateway;
import io.tasuki.sandbox.hubspot.wire.Problem;
import io.tasuki.sandbox.hubspot.wire.Refusal;
import io.tasuki.sandbox.hubspot.wire.Wanted;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calls on one record, and the list of all.
public final class ObjectCalls {

    private static final int PAGE = 100;
    private static final int PAGE_WITH_HISTORY = 50;
    /// The recycle bin is emptied of what is older.
    private static final Duration RECYCLED = Duration.ofDays(90);

    private final Portal portal;
    private final RecordView view;
    private final Journal journal;
    private final RecordRules rules;

    public ObjectCalls(Portal portal, Bench bench) {
        this.portal = portal;
        this.view = new RecordView(portal);
        this.journal = bench.journal();
        this.rules = new RecordRules(bench.rules(), portal);
    }

    public void addTo(CallTable calls, String objects) {
        String all = objects + "/{type}";
        String one = all + "/{id}";
        calls.on("GET", all, this::list);
        calls.on("POST", all, this::create);
        calls.on("POST", all + "/merge", this::merge);
        calls.on("POST", all + "/gdpr-delete", this::erase);
        calls.on("GET", one, this::get);
        calls.on("PATCH", one, this::update);
        calls.on("DELETE", one, this::archive);
    }

    /// Ordered by id; the cursor is the last id seen.
    private Reply list(Request request, PathValues path) {
        ObjectTable table = portal.table(path.get("type"));
        Wanted wanted = Wanted.of(request.query());
        int limit = Bodies.limit(request.query(), 10, wanted.withHistory() ? PAGE_WITH_HISTORY : PAGE);
        if (portal.switches().limits().overload(limit)) {
            return Gateway.page(502);
        }
        long after = request.query().first("after").map(Bodies::cursor).orElse(0L);
        List<CrmRecord> found = Bodies.flag(request.query(), "archived")
                ? table.binPage(after + 1, limit + 1, portal.now().minus(RECYCLED))
                : table.page(after + 1, limit + 1);
        List<Map<String, Object>> results = found.stream()
                .limit(limit)
                .map(record -> view.show(table, record, wanted))
                .toList();
        journal.read(results.size());
        return Reply.ok(page(request, results, found.size() > limit ? Long.toString(found.get(limit - 1).id) : null));
    }

    static Map<String, Object> page(Request request, List<?> results, @Nullable String after) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("results", results);
        if (after != null) {
            String link = request.origin() + request.path() + "?after=" + after;
            page.put("paging", Map.of("next", Map.of("after", after, "link", link)));
        }
        return page;
    }

    private Reply get(Request request, PathValues path) {
        ObjectTable table = portal.table(path.get("type"));
        boolean fromBin = Bodies.flag(request.query(), "archived");
        CrmRecord record = (fromBin ? table.findArchived(path.get("id")) : find(request, table, path.get("id")))
                .orElseThrow(() -> absent(path.get("id")));
        journal.read(1);
        return Reply.ok(view.show(table, record, Wanted.of(request.query())));
    }

    private static Optional<CrmRecord> find(Request request, ObjectTable table, String id) {
        return request.query()
                .first("idProperty")
                .map(name -> BatchCalls.unique(table, name))
                .map(property -> table.withUnique(property, id))
                .orElseGet(() -> table.follow(id));
    }

    /// Follows a merge, which batch calls do not.
    private Reply update(Request request, PathValues path) {
        ObjectTable table = portal.table(path.get("type"));
        CrmRecord record = find(request, table, path.get("id")).orElseThrow(() -> absent(path.get("id")));
        Map<String, @Nullable String> values = Bodies.properties(request.json());
        rules.check(request, table, record, values);
        portal.writes().update(table, record, portal.writes().check(table, record, values, Origin.API), Origin.API);
        journal.wrote(table.type().name(), values.keySet());
        return Reply.ok(view.show(table, record, Wanted.values(values.keySet())));
    }

    private Reply create(Request request, PathValues path) {
        ObjectTable table = portal.table(path.get("type"));
        JsonNode body = request.json();
        Map<String, @Nullable String> values = Bodies.properties(body);
        rules.check(request, table, null, values);
        Writes.Checked checked = portal.writes().check(table, null, values, Origin.API);
        CrmRecord record = portal.writes().create(table, checked, Origin.API);
        AssociationCalls.linkNew(portal, table, record, body.path("associations"));
        journal.wrote(table.type().name(), values.keySet());
        return Reply.json(201, view.show(table, record, Wanted.values(values.keySet())));
    }

    /// Into the recycle bin; a record that is not there is archived already.
    private Reply archive(Request request, PathValues path) {
        ObjectTable table = portal.table(path.get("type"));
        table.find(path.get("id")).ifPresent(record -> {
            portal.writes().archive(table, record);
            journal.wrote(table.type().name(), List.of());
        });
        return Reply.empty(204);
    }

    private Reply merge(Request request, PathValues path) {
        ObjectTable table = portal.table(path.get("type"));
        String winnerId = request.json().path("primaryObjectId").asText();
        String loserId = request.json().path("objectIdToMerge").asText();
        CrmRecord winner = table.find(winnerId).orElseThrow(() -> absent(winnerId));
        CrmRecord loser = table.find(loserId).filter(other -> other != winner).orElseThrow(() -> absent(loserId));
        portal.writes().merge(table, winner, loser);
        journal.wrote(table.type().name(), List.of());
        return Reply.ok(view.show(table, winner, Wanted.values(List.of())));
    }

    /// Leaves nothing behind, so asking twice is no error either.
    private Reply erase(Request request, PathValues path) {
        ObjectTable table = portal.table(path.get("type"));
        JsonNode body = request.json();
        String id = body.path("objectId").asText();
        Optional<CrmRecord> record = body.hasNonNull("idProperty")
                ? table.withUnique(
                        BatchCalls.unique(table, body.path("idProperty").asText()), id)
                : table.find(id).or(() -> table.findArchived(id));
        record.ifPresent(found -> {
            portal.writes().erase(table, found);
            journal.wrote(table.type().name(), List.of());
        });
        return Reply.empty(204);
    }

    private static Refusal absent(String id) {
        return Problem.notFound("Object not found.  objectId are usually numeric.")
                .withContext("id", List.of(id))
                .refusal();
    }
}
