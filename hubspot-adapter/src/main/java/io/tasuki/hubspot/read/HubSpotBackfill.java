package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.api.Wanted;
import io.tasuki.hubspot.read.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.wire.HubSpotShapes.Page;
import java.util.List;
import java.util.Optional;

/// Everything once, by the list endpoint: it is ordered by id and free of the search index's lag.
final class HubSpotBackfill {

    private final HubSpotPages pages;

    HubSpotBackfill(HubSpotPages pages) {
        this.pages = pages;
    }

    FeedState page(Walk walk, FeedState state) throws CrmException {
        Wanted wanted = Wanted.of(walk.request());
        Page page = pages.list(walk, wanted, state.last());
        pages.push(walk, page.results());
        Optional<String> after = page.after();
        List<String> waiting = pages.pushLinks(walk, state.with(page.results()), after.isPresent() ? wanted.most() : 0);
        return after.isPresent() ? state.at(after.get(), waiting) : FeedState.caughtUp(state.fromMoment());
    }
}
