package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.PollRequest;
import io.tasuki.hubspot.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.HubSpotShapes.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the values of a page of records and pushes all that is known of each.
final class HubSpotPages {

    private static final int MOST = 100;
    private static final int MOST_WITH_HISTORY = 50;

    private final HubSpotApi api;
    private final HubSpotSettings settings;
    private final HubSpotLinks links;

    HubSpotPages(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
        this.links = new HubSpotLinks(api);
    }

    /// How many records one call brings; former values make a record heavier.
    int size(PollRequest request) {
        return settings.page(request.historyFields().isEmpty() ? MOST : MOST_WITH_HISTORY);
    }

    /// Reads by id from the primary store. A record that has gone meanwhile is left to the other passes.
    void read(Walk walk, List<String> ids) throws CrmException {
        int size = size(walk.request());
        List<String> properties = HubSpotRows.properties(walk.request());
        List<Item> items = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += size) {
            List<String> part = ids.subList(start, Math.min(ids.size(), start + size));
            items.addAll(api.read(walk.type().path(), part, properties, walk.request().historyFields())
                    .results());
        }
        push(walk, items);
    }

    void push(Walk walk, List<Item> items) throws CrmException {
        for (Item item : items) {
            HubSpotRows.push(walk.request(), item, walk.sink());
        }
        pushLinks(walk, items.stream().map(Item::id).toList());
    }

    /// @param ids at most a thousand
    void pushLinks(Walk walk, List<String> ids) throws CrmException {
        Optional<String> other = walk.type().linkedTo();
        if (other.isPresent() && !ids.isEmpty()) {
            links.push(walk.type().path(), other.get(), ids, walk.sink());
        }
    }
}
