package io.tasuki.hubspot.read;

import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.hubspot.event.HubSpotEventFeed;
import io.tasuki.hubspot.schema.HubSpotSchema;
import io.tasuki.hubspot.settings.HubSpotSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells what changed in a portal: pages of records for what can be searched, whole lists for what is small, and a list
/// of events with a list of participants each.
public final class HubSpotChangeFeed implements ChangeFeed {

    private final HubSpotApi api;
    private final HubSpotRecordFeed records;
    private final HubSpotListFeed lists;
    private final HubSpotEventFeed events;

    public HubSpotChangeFeed(HubSpotApi api, HubSpotSettings settings, HubSpotSchema schema) {
        this.api = api;
        this.records = new HubSpotRecordFeed(api, settings, schema);
        this.lists = new HubSpotListFeed(api);
        this.events = new HubSpotEventFeed(api);
    }

    @Override
    public List<Cursor> begin(PollRequest request) throws CrmException {
        Instant now = api.clock();
        Optional<HubSpotObjectType> type = HubSpotObjectType.find(request.object());
        if (HubSpotEventFeed.reads(request.object())) {
            return events.begin(request, now);
        }
        if (type.isEmpty()) {
            return List.of(FeedState.caughtUp(now).cursor(Pass.CHANGES));
        }
        return records.begin(type.get(), now);
    }

    @Override
    public void poll(PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
        Optional<HubSpotObjectType> type = HubSpotObjectType.find(request.object());
        if (type.isPresent()) {
            records.poll(type.get(), request, cursor, sink);
        } else if (HubSpotEventFeed.reads(request.object())) {
            events.poll(request, cursor, sink);
        } else {
            lists.poll(request, cursor, sink);
        }
    }
}
