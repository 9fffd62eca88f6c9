package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.HubSpotApi.ListQuery;
import io.tasuki.hubspot.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.HubSpotShapes.Item;
import io.tasuki.hubspot.HubSpotShapes.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads all links anew once a day: adding or removing one does not move the record's last-modified stamp.
final class HubSpotLinkSweep implements Sweep {

    static final Duration EVERY = Duration.ofHours(24);
    // The associations API takes a thousand ids at once, the list gives a hundred.
    private static final int MOST_IDS = 1_000;

    private final HubSpotApi api;
    private final HubSpotSettings settings;
    private final HubSpotPages pages;

    HubSpotLinkSweep(HubSpotApi api, HubSpotSettings settings, HubSpotPages pages) {
        this.api = api;
        this.settings = settings;
        this.pages = pages;
    }

    @Override
    public FeedState page(Walk walk, FeedState state) throws CrmException {
        int size = settings.page(100);
        List<String> ids = new ArrayList<>();
        String after = state.last();
        boolean more = true;
        while (more && ids.size() + size <= MOST_IDS) {
            Page page = api.list(
                    walk.type().path(), new ListQuery(List.of("hs_object_id"), List.of(), false, after, size));
            page.results().stream().map(Item::id).forEach(ids::add);
            String next = page.after().orElse(after);
            more = !next.equals(after);
            after = next;
        }
        pages.pushLinks(walk, ids);
        return more ? state.at(after) : FeedState.swept(state.toMoment(), state.toMoment().plus(EVERY));
    }
}
