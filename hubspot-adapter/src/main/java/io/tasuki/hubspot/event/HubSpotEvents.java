package io.tasuki.hubspot.event;

import io.tasuki.crm.CrmRow;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordStamp;
import io.tasuki.hubspot.record.HubSpotRows;
import io.tasuki.hubspot.wire.EventShapes.EventPage;
import io.tasuki.hubspot.wire.EventShapes.MarketingEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells the events themselves, those that the store does not hold.
final class HubSpotEvents implements HubSpotEventFeed.Stop {

    private final PollRequest request;
    private final RecordSink sink;

    HubSpotEvents(PollRequest request, RecordSink sink) {
        this.request = request;
        this.sink = sink;
    }

    @Override
    public EventState step(EventPage page, EventState state) {
        List<CrmRow> rows = page.results().stream().map(this::row).toList();
        List<RecordStamp> stamps = rows.stream()
                .map(row -> new RecordStamp(row.id(), row.modifiedAt()))
                .toList();
        Set<RecordStamp> unseen = new HashSet<>(sink.unseen(request.object(), stamps));
        rows.stream()
                .filter(row -> unseen.contains(new RecordStamp(row.id(), row.modifiedAt())))
                .forEach(sink::row);
        EventState passed = state;
        for (MarketingEvent event : page.results()) {
            passed = passed.passed(event, event.said());
        }
        return passed;
    }

    private CrmRow row(MarketingEvent event) {
        Map<String, String> values = Map.ofEntries(
                Map.entry("eventName", text(event.eventName())),
                Map.entry("eventType", text(event.eventType())),
                Map.entry("eventStatus", text(event.eventStatus())),
                Map.entry("eventCancelled", text(event.eventCancelled())),
                Map.entry("startDateTime", text(event.startDateTime())),
                Map.entry("endDateTime", text(event.endDateTime())),
                Map.entry("registrants", text(event.registrants())),
                Map.entry("attendees", text(event.attendees())),
                Map.entry("cancellations", text(event.cancellations())),
                Map.entry("noShows", text(event.noShows())));
        return HubSpotRows.named(
                request,
                event.objectId(),
                values,
                HubSpotRows.firstMoment(event.createdAt()),
                HubSpotRows.firstMoment(event.updatedAt(), event.createdAt()));
    }

    static String text(@Nullable String told) {
        return told == null ? "" : told;
    }
}
