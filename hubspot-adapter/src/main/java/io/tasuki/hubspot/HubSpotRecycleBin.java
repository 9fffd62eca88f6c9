package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.HubSpotApi.ListQuery;
import io.tasuki.hubspot.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.HubSpotShapes.Item;
import io.tasuki.hubspot.HubSpotShapes.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Records put into the recycle bin: the search never shows them, only the list of archived ones does.
final class HubSpotRecycleBin implements Sweep {

    static final Duration EVERY = Duration.ofHours(6);
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final HubSpotApi api;
    private final HubSpotSettings settings;

    HubSpotRecycleBin(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    @Override
    public FeedState page(Walk walk, FeedState state) throws CrmException {
        ListQuery query = new ListQuery(List.of("hs_object_id"), List.of(), true, state.last(), settings.page(100));
        Page page = api.list(walk.type().path(), query);
        Instant since = state.fromMoment().minus(OVERLAP);
        for (Item item : page.results()) {
            HubSpotValues.moment(item.archivedAt())
                    .filter(at -> !at.isBefore(since))
                    .ifPresent(at -> walk.sink().removed(walk.type().path(), item.id(), at));
        }
        Optional<String> after = page.after();
        if (after.isPresent() && !after.get().equals(state.last())) {
            return state.at(after.get());
        }
        return FeedState.swept(state.toMoment(), state.toMoment().plus(EVERY));
    }
}
