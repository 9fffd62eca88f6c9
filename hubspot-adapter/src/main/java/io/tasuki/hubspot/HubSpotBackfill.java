package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.HubSpotApi.ListQuery;
import io.tasuki.hubspot.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.HubSpotShapes.Item;
import io.tasuki.hubspot.HubSpotShapes.Page;
import java.util.List;
import java.util.Optional;

/// Everything once, by the list endpoint: it is ordered by id and free of the search index's lag.
final class HubSpotBackfill {

    // Servers answered 414 from 8 thousand characters on; the rest of the address needs room too.
    private static final int LONGEST_QUERY = 6_000;

    private final HubSpotApi api;
    private final HubSpotSettings settings;
    private final HubSpotPages pages;

    HubSpotBackfill(HubSpotApi api, HubSpotSettings settings, HubSpotPages pages) {
        this.api = api;
        this.settings = settings;
        this.pages = pages;
    }

    FeedState page(Walk walk, FeedState state) throws CrmException {
        ListQuery query = query(walk, state);
        Optional<String> after =
                query.length() <= LONGEST_QUERY ? withValues(walk, query) : byIds(walk, query.after());
        if (after.isEmpty()) {
            return FeedState.caughtUp(state.fromMoment());
        }
        return state.at(requireProgress(walk, state, after.get()));
    }

    private ListQuery query(Walk walk, FeedState state) {
        return new ListQuery(
                HubSpotRows.properties(walk.request()),
                walk.request().historyFields(),
                false,
                state.last(),
                pages.size(walk.request()));
    }

    private Optional<String> withValues(Walk walk, ListQuery query) throws CrmException {
        Page page = api.list(walk.type().path(), query);
        pages.push(walk, page.results());
        return page.after();
    }

    private Optional<String> byIds(Walk walk, String after) throws CrmException {
        ListQuery idsOnly = new ListQuery(List.of("hs_object_id"), List.of(), false, after, settings.page(100));
        Page page = api.list(walk.type().path(), idsOnly);
        pages.read(walk, page.results().stream().map(Item::id).toList());
        return page.after();
    }

    private static String requireProgress(Walk walk, FeedState state, String after) throws CrmException {
        if (after.equals(state.last())) {
            throw new CrmException.Unreadable(walk.type().path() + ": the list gives the same page again");
        }
        return after;
    }
}
