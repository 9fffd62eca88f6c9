package io.tasuki.hubspot;

import io.tasuki.sandbox.data.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Weekly webinars, the last of them yesterday, in which the same contacts took part.
final class EventTables {

    static final int FIRST = 50_001;

    private static final Duration WEEK = Duration.ofDays(7);

    private EventTables() {}

    static List<Table> of(int events, int participants) {
        List<List<String>> held = new ArrayList<>();
        List<List<String>> took = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            String id = Integer.toString(FIRST + event);
            Instant end = SandboxPortal.START.minus(Duration.ofDays(1)).minus(WEEK.multipliedBy(events - 1 - event));
            String made = end.minus(WEEK).toString();
            held.add(List.of(id, made, end.toString(), "Webinar " + event, "WEBINAR", end.toString()));
            for (int contact = 1; contact <= participants; contact++) {
                took.add(List.of(id, Integer.toString(contact), "REGISTERED", made));
            }
        }
        return List.of(
                SandboxPortal.contacts(participants, SandboxPortal.START.minus(WEEK)),
                Table.of(
                        "marketing_events",
                        List.of("id", "createdAt", "updatedAt", "eventName", "eventType", "endDateTime"),
                        held),
                Table.of("event_participations", List.of("eventId", "contactId", "state", "occurredAt"), took));
    }
}
