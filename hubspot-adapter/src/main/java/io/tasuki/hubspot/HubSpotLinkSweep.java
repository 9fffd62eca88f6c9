package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.HubSpotShapes.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads all links anew once a day: adding or removing one does not move the record's last-modified stamp. Needs only
/// the ids, so a search finds them.
final class HubSpotLinkSweep implements Sweep {

    static final Duration EVERY = Duration.ofHours(24);
    // The associations API takes a thousand ids at once, the search gives two hundred.
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
        int size = settings.page(200);
        List<String> ids = new ArrayList<>();
        String last = state.last().isEmpty() ? "0" : state.last();
        boolean more = true;
        while (more && ids.size() + size <= MOST_IDS) {
            Page page = api.searchStamped(
                    walk.type().path(), walk.type().stamp(), Instant.EPOCH, state.toMoment(), last, size);
            HubSpotWindows.stamps(walk, page, last).forEach(stamp -> ids.add(stamp.id()));
            more = page.after().isPresent() && !page.results().isEmpty();
            last = page.results().isEmpty() ? last : page.results().getLast().id();
        }
        pages.pushLinks(walk, ids);
        return more ? state.at(last) : FeedState.swept(state.toMoment(), state.toMoment().plus(EVERY));
    }
}
