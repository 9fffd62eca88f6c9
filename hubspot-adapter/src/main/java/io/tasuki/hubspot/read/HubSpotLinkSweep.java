package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.hubspot.api.Window;
import io.tasuki.hubspot.read.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.wire.HubSpotShapes.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Reads all links anew once a day: adding or removing one does not move the record's last-modified stamp. Needs only
/// the ids, so a search finds them.
final class HubSpotLinkSweep implements Sweep {

    private static final Duration EVERY = Duration.ofHours(24);

    private final HubSpotPages pages;

    HubSpotLinkSweep(HubSpotPages pages) {
        this.pages = pages;
    }

    @Override
    public Duration every(HubSpotObjectType type) {
        return EVERY;
    }

    @Override
    public FeedState page(Walk walk, FeedState state) throws CrmException {
        Page page = pages.search(walk, new Window(Instant.EPOCH, state.toMoment()), state.lastNumber());
        HubSpotWindows.requireAscending(walk, page, state.lastNumber());
        boolean more = page.after().isPresent() && !page.results().isEmpty();
        List<String> waiting = pages.pushLinks(walk, state.with(page.results()), more ? HubSpotPages.MOST_FOUND : 0);
        return more ? state.at(page.results().getLast().id(), waiting) : state.swept(EVERY);
    }
}
