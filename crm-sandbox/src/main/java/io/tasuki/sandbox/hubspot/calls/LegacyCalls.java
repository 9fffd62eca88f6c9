package io.tasuki.sandbox.hubspot.calls;

import io.tasuki.sandbox.control.Journal;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Addresses from before there were versions of the whole API, as they still lead connectors astray.
///
/// The recently modified engagements end at ten thousand as if there were no more.
public final class LegacyCalls {

    private static final int CAP = 10_000;
    private static final int PAGE = 100;
    private static final Map<String, String> TYPES =
            Map.of("calls", "CALL", "emails", "EMAIL", "meetings", "MEETING", "notes", "NOTE", "tasks", "TASK");

    private record Engagement(String type, CrmRecord record) {}

    private final Portal portal;
    private final Journal journal;

    public LegacyCalls(Portal portal, Journal journal) {
        this.portal = portal;
        this.journal = journal;
    }

    public void addTo(CallTable calls) {
        calls.on("GET", "/engagements/v1/engagements/recent/modified", this::recent);
    }

    private Reply recent(Request request, PathValues path) {
        int count = request.query()
                .first("count")
                .map(text -> Bodies.limit(text, PAGE))
                .orElse(20);
        long since = request.query().first("since").map(Bodies::cursor).orElse(0L);
        long offset = request.query().first("offset").map(Bodies::cursor).orElse(0L);
        List<Engagement> found = since(since);
        List<Map<String, Object>> shown =
                found.stream().skip(offset).limit(count).map(LegacyCalls::show).toList();
        journal.read(shown.size());
        long end = offset + shown.size();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("results", shown);
        page.put("hasMore", end < found.size());
        page.put("offset", end);
        page.put("total", found.size());
        return Reply.ok(page);
    }

    private List<Engagement> since(long since) {
        List<Engagement> found = new ArrayList<>();
        TYPES.forEach((table, type) -> portal.table(table).from(0, false).stream()
                .filter(record -> record.modifiedMillis() >= since)
                .forEach(record -> found.add(new Engagement(type, record))));
        found.sort(Comparator.comparingLong((Engagement one) -> -one.record().modifiedMillis())
                .thenComparingLong(one -> one.record().id));
        return found.size() <= CAP ? found : found.subList(0, CAP);
    }

    private static Map<String, Object> show(Engagement one) {
        return Map.of(
                "engagement",
                Map.of(
                        "id", one.record().id,
                        "type", one.type(),
                        "createdAt", one.record().createdMillis(),
                        "lastUpdated", one.record().modifiedMillis()));
    }
}
