package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.hubspot.read.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Page;
import io.tasuki.hubspot.wire.HubSpotValues;
import java.time.Duration;
import java.time.Instant;

/// Records put into the recycle bin: the search never shows them, only the list of archived ones does.
final class HubSpotRecycleBin implements Sweep {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final HubSpotPages pages;

    HubSpotRecycleBin(HubSpotPages pages) {
        this.pages = pages;
    }

    @Override
    public Duration every(HubSpotObjectType type) {
        return EVERY;
    }

    @Override
    public FeedState page(Walk walk, FeedState state) throws CrmException {
        Page page = pages.bin(walk, state.last());
        Instant since = state.fromMoment().minus(OVERLAP);
        for (Item item : page.results()) {
            HubSpotValues.moment(item.archivedAt())
                    .filter(at -> !at.isBefore(since))
                    .ifPresent(at -> walk.sink().removed(walk.type().path(), item.id(), at));
        }
        return page.after().map(state::at).orElseGet(() -> state.swept(EVERY));
    }
}
