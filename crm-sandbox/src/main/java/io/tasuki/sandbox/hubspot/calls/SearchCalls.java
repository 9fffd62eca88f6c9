package io.tasuki.sandbox.hubspot.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Journal;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.Filters;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Property;
import io.tasuki.sandbox.hubspot.state.PropertySet;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import io.tasuki.sandbox.hubspot.wire.Gateway;
import io.tasuki.sandbox.hubspot.wire.Problem;
import io.tasuki.sandbox.hubspot.wire.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Search: at most 200 a page, an offset for a cursor, 10,000 results in all, never an archived record.
public final class SearchCalls {

    private static final int PAGE = 200;
    private static final int CAP = 10_000;
    private static final int MAX_BODY = 3_000;

    private final Portal portal;
    private final RecordView view;
    private final Journal journal;

    public SearchCalls(Portal portal, Journal journal) {
        this.portal = portal;
        this.view = new RecordView(portal);
        this.journal = journal;
    }

    public void addTo(CallTable calls, String objects) {
        calls.on("POST", objects + "/{type}/search", this::search);
    }

    private Reply search(Request request, PathValues path) {
        ObjectTable table = portal.table(path.get("type"));
        String text = request.bodyText();
        if (text.length() > MAX_BODY) {
            throw Problem.invalid("The request body is too long: " + text.length() + " characters, at most " + MAX_BODY)
                    .refusal();
        }
        JsonNode body = request.json();
        int limit = body.has("limit") ? Bodies.limit(body.path("limit").asText(), PAGE) : 10;
        if (portal.switches().limits().overload(limit)) {
            return Gateway.page(502);
        }
        long offset = body.hasNonNull("after") && !body.path("after").asText().isEmpty()
                ? Bodies.cursor(body.path("after").asText())
                : 0;
        if (offset < 0 || offset + limit > CAP) {
            throw Problem.invalid("Paging past " + CAP + " results is not supported; after=" + offset)
                    .refusal();
        }
        return answer(request, table, body, Math.toIntExact(offset), limit);
    }

    private Reply answer(Request request, ObjectTable table, JsonNode body, int offset, int limit) {
        List<CrmRecord> hits = hits(table, body);
        int end = Math.min(hits.size(), offset + limit);
        Wanted wanted = Wanted.values(Wanted.of(body).properties()).orIdsOnly();
        List<Map<String, Object>> results = new ArrayList<>();
        for (CrmRecord record : hits.subList(Math.min(offset, end), end)) {
            results.add(view.show(table, record, wanted));
        }
        if (!RecordView.idsOnly(wanted.properties())) {
            journal.read(results.size());
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("total", hits.size());
        page.putAll(ObjectCalls.page(request, results, end < hits.size() ? Integer.toString(end) : null));
        return Reply.ok(page);
    }

    private List<CrmRecord> hits(ObjectTable table, JsonNode body) {
        Filters filters = Filters.parse(portal, table, body.path("filterGroups"));
        String query = body.path("query").asText("").toLowerCase(Locale.ROOT);
        if (query.isEmpty() && isById(body.path("sorts"))) {
            Optional<List<CrmRecord>> window = table.window(filters, portal.now());
            if (window.isPresent()) {
                return window.get();
            }
        }
        return table.searched(filters, portal.now())
                .filter(record -> filters.pass(record) && matches(table, record, query))
                .sorted(order(table, body.path("sorts")))
                .toList();
    }

    private static boolean matches(ObjectTable table, CrmRecord record, String query) {
        return query.isEmpty()
                || table.type().shown().stream()
                        .flatMap(name -> table.properties().find(name).stream())
                        .map(record::value)
                        .anyMatch(value ->
                                value != null && value.toLowerCase(Locale.ROOT).contains(query));
    }

    private static boolean isById(JsonNode sorts) {
        return sorts.isEmpty()
                || (sorts.size() == 1
                        && sorts.get(0).path("propertyName").asText().equals("hs_object_id")
                        && !sorts.get(0).path("direction").asText().equals("DESCENDING"));
    }

    /// Clients send `{"propertyName", "direction"}` or just text such as `-createdate`.
    private static Comparator<CrmRecord> order(ObjectTable table, JsonNode sorts) {
        Comparator<CrmRecord> byId = Comparator.comparingLong(record -> record.id);
        if (sorts.isEmpty()) {
            return byId;
        }
        if (sorts.size() > 1) {
            throw Problem.invalid("Only one sort is allowed").refusal();
        }
        JsonNode sort = sorts.get(0);
        String text =
                sort.isTextual() ? sort.asText() : sort.path("propertyName").asText();
        boolean descending =
                text.startsWith("-") || sort.path("direction").asText().equals("DESCENDING");
        String name = text.startsWith("-") ? text.substring(1) : text;
        Comparator<CrmRecord> order =
                table.properties().find(name).map(SearchCalls::by).orElse(byId);
        return (descending ? order.reversed() : order).thenComparing(byId);
    }

    private static Comparator<CrmRecord> by(Property property) {
        return switch (property.slot()) {
            case PropertySet.ID -> Comparator.comparingLong(record -> record.id);
            case PropertySet.CREATED -> Comparator.comparingLong(CrmRecord::createdMillis);
            case PropertySet.MODIFIED -> Comparator.comparingLong(CrmRecord::modifiedMillis);
            default ->
                property.type().equals("number")
                        ? Comparator.comparingDouble(record -> number(record.value(property)))
                        : Comparator.comparing(
                                record -> record.value(property), Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
