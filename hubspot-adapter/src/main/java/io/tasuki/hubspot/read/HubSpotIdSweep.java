package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.hubspot.api.Wanted;
import io.tasuki.hubspot.read.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Page;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All ids, for what was erased leaves nothing in the recycle bin. What the list did not tell is asked for by id too
/// before it is called gone.
final class HubSpotIdSweep implements Sweep {

    private final HubSpotPages pages;

    HubSpotIdSweep(HubSpotPages pages) {
        this.pages = pages;
    }

    @Override
    public Duration every(HubSpotObjectType type) {
        return type.idsEvery();
    }

    @Override
    public FeedState page(Walk walk, FeedState state) throws CrmException {
        Page page = pages.list(walk, Wanted.ID, state.last());
        String type = walk.type().path();
        walk.sink()
                .met(
                        type,
                        state.toMoment(),
                        page.results().stream().map(Item::id).toList());
        if (page.after().isPresent()) {
            return state.at(page.after().get());
        }
        List<String> unmet = walk.sink().unmet(type, state.toMoment());
        Set<String> alive = new HashSet<>();
        pages.read(walk, Wanted.ID, unmet).items().forEach(item -> alive.add(item.id()));
        unmet.stream()
                .filter(id -> !alive.contains(id))
                .forEach(id -> walk.sink().removed(type, id, state.toMoment()));
        return state.swept(every(walk.type()));
    }
}
