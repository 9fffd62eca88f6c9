package io.tasuki.sandbox.hubspot.load;

import io.tasuki.sandbox.data.Row;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.hubspot.state.MarketingEvent;
import io.tasuki.sandbox.hubspot.state.MarketingEvent.Participation;
import io.tasuki.sandbox.hubspot.state.Portal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fills a portal's marketing events from a data set, and who takes part in them.
record EventLoader(Side data, Portal portal) {

    private static final List<String> OWN_COLUMNS = List.of("id", "createdAt", "updatedAt");

    void load() {
        data.table("marketing_events").ifPresent(table -> table.forEachRow(row -> event(table, row)));
        data.table("event_participations").ifPresent(table -> table.forEachRow(this::participation));
    }

    private void event(Table table, Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        table.columns().stream()
                .filter(name -> !OWN_COLUMNS.contains(name))
                .forEach(name -> row.get(name).ifPresent(value -> values.put(name, value)));
        Instant created = row.moment("createdAt").orElseThrow(() -> row.wrong("createdAt", "must not be blank"));
        long id = PortalLoader.id(row, "id");
        portal.taken(id);
        portal.events().put(id, new MarketingEvent(id, values, created, row.moment("updatedAt").orElse(created)));
    }

    private void participation(Row row) {
        MarketingEvent event = portal.events().get(PortalLoader.id(row, "eventId"));
        String state = row.required("state");
        if (event == null || Arrays.stream(MarketingEvent.State.values()).noneMatch(known -> known.name().equals(state))) {
            throw row.wrong("eventId", "no such event, or no such state");
        }
        Instant occurred = row.moment("occurredAt").orElseThrow(() -> row.wrong("occurredAt", "must not be blank"));
        event.tell(new Participation(
                portal.nextId(),
                PortalLoader.id(row, "contactId"),
                MarketingEvent.State.valueOf(state),
                row.moment("createdAt").orElse(occurred),
                occurred));
    }
}
