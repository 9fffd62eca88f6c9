package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Pass;
import io.tasuki.crm.RecordStamp;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.api.Wanted;
import io.tasuki.hubspot.api.Window;
import io.tasuki.hubspot.read.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.record.HubSpotBatches.Found;
import io.tasuki.hubspot.record.HubSpotRows;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What changed, by closed windows of the last-modified stamp. Inside a window the search is paged by record id:
/// no ten-thousand cap, any number of records with one stamp, and stable while records change.
final class HubSpotWindows {

    // The index is fuzzy at a window's edges; ids seen twice cost no read.
    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final Duration SAFETY = Duration.ofSeconds(30);
    private static final Duration SECOND_LOOK_BEHIND = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    // After one window the next is worth a search only when the clock turned out to be well ahead.
    private static final Duration SHORTEST_AGAIN = Duration.ofMinutes(1);

    private final HubSpotApi api;
    private final HubSpotPages pages;

    HubSpotWindows(HubSpotApi api, HubSpotPages pages) {
        this.api = api;
        this.pages = pages;
    }

    /// Begins the window from where the pass stands; empty when it is not worth a call yet.
    Optional<FeedState> open(Walk walk, FeedState state, boolean first) throws CrmException {
        boolean changes = walk.start().pass() == Pass.CHANGES;
        Duration behind = changes ? SAFETY : SECOND_LOOK_BEHIND;
        Duration shortest = first ? SHORTEST : SHORTEST_AGAIN;
        Instant due = state.fromMoment().plus(behind).plus(shortest);
        Instant now = api.clock();
        // The latest reply may be an old one: ask once before believing that no time has passed.
        if (now.isBefore(due) && first && changes) {
            now = api.freshClock();
        }
        if (now.isBefore(due)) {
            return Optional.empty();
        }
        FeedState window = FeedState.window(state.fromMoment(), now.minus(behind));
        return Optional.of(page(walk, window));
    }

    FeedState page(Walk walk, FeedState state) throws CrmException {
        Window window = new Window(state.fromMoment().minus(OVERLAP), state.toMoment());
        Page page = pages.search(walk, window, state.lastNumber());
        requireAscending(walk, page, state.lastNumber());
        List<RecordStamp> unseen = walk.sink().unseen(walk.type().path(), stamps(walk, page));
        List<String> ids = unseen.stream().map(RecordStamp::id).toList();
        Found found = pages.read(walk, Wanted.of(walk.request()), ids);
        pages.push(walk, found.items());
        // The index still shows what is gone: in the bin, or erased, of which nothing else tells soon.
        for (String id : found.gone()) {
            walk.sink().removed(walk.type().path(), id, api.clock());
        }
        boolean more = page.after().isPresent() && !page.results().isEmpty();
        List<String> waiting = pages.pushLinks(walk, state.with(found.items()), more ? HubSpotPages.MOST_FOUND : 0);
        return more ? state.at(page.results().getLast().id(), waiting) : FeedState.caughtUp(state.toMoment());
    }

    private static List<RecordStamp> stamps(Walk walk, Page page) throws CrmException {
        List<RecordStamp> stamps = new ArrayList<>(page.results().size());
        for (Item item : page.results()) {
            stamps.add(new RecordStamp(
                    item.id(), HubSpotRows.modifiedAt(walk.type().path(), item)));
        }
        return stamps;
    }

    /// The next page starts behind the last id: were one out of order, records would be left out unnoticed.
    static void requireAscending(Walk walk, Page page, String last) throws CrmException {
        long previous = Long.parseLong(last);
        for (Item item : page.results()) {
            String id = item.id();
            if (!id.matches("\\d{1,18}") || Long.parseLong(id) <= previous) {
                throw new CrmException.Unreadable(walk.type().path() + ": the search gives ids out of order");
            }
            previous = Long.parseLong(id);
        }
    }
}
