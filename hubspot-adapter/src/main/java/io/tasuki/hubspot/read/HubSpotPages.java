package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.api.HubSpotApi.ListQuery;
import io.tasuki.hubspot.api.Wanted;
import io.tasuki.hubspot.api.Window;
import io.tasuki.hubspot.read.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.record.HubSpotBatches;
import io.tasuki.hubspot.record.HubSpotBatches.Found;
import io.tasuki.hubspot.record.HubSpotLinks;
import io.tasuki.hubspot.record.HubSpotRows;
import io.tasuki.hubspot.settings.HubSpotSettings;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Page;
import java.util.List;
import java.util.Optional;

/// Reads pages of records, whichever way suits what is wanted, and pushes what is known of each.
final class HubSpotPages {

    private static final int MOST_LINKED = 1_000;
    static final int MOST_FOUND = 200;
    // Servers answered 414 from 8 thousand characters on; the rest of the address needs room too.
    private static final int LONGEST_QUERY = 6_000;

    private final HubSpotApi api;
    private final HubSpotSettings settings;
    private final HubSpotBatches batches;
    private final HubSpotLinks links;

    HubSpotPages(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
        this.batches = new HubSpotBatches(api, settings);
        this.links = new HubSpotLinks(api);
    }

    /// One page of the living records. Its whole query stands in the address: where that gets too long, the list tells
    /// ids and a batch the values.
    Page list(Walk walk, Wanted wanted, String after) throws CrmException {
        if (wanted.length() <= LONGEST_QUERY) {
            return list(walk, wanted, false, after);
        }
        Page ids = list(walk, Wanted.ID, false, after);
        return new Page(
                read(walk, wanted, ids.results().stream().map(Item::id).toList())
                        .items(),
                ids.paging());
    }

    /// One page of the ids in the recycle bin.
    Page bin(Walk walk, String after) throws CrmException {
        return list(walk, Wanted.ID, true, after);
    }

    private Page list(Walk walk, Wanted wanted, boolean archived, String after) throws CrmException {
        Page page = walk.size().ask(settings.page(wanted.most()), size -> {
            ListQuery query = new ListQuery(wanted, archived, after, size);
            return api.list(walk.type().path(), query);
        });
        walk.cursors().pass(page.after().orElse(""));
        walk.firstIds()
                .pass(page.results().isEmpty() ? "" : page.results().getFirst().id());
        return page;
    }

    /// Reads by id.
    Found read(Walk walk, Wanted wanted, List<String> ids) throws CrmException {
        return batches.read(walk.type().path(), wanted, ids, walk.size());
    }

    /// One page of the ids stamped within the window, all above `last`.
    Page search(Walk walk, Window window, String last) throws CrmException {
        return walk.size().ask(settings.page(MOST_FOUND), size -> api.search(walk.type(), window, last, size));
    }

    void push(Walk walk, List<Item> items) throws CrmException {
        for (Item item : items) {
            HubSpotRows.push(walk.request(), item, walk.sink());
        }
    }

    /// Reads the links of the records waiting for it once they are as many as one call takes, or none will come.
    ///
    /// @param more how many the next page may bring; 0 when there is none
    /// @return those that wait on
    List<String> pushLinks(Walk walk, List<String> waiting, int more) throws CrmException {
        Optional<String> other = walk.type().linkedTo();
        if (other.isEmpty()) {
            return List.of();
        }
        if (more > 0 && waiting.size() + more <= MOST_LINKED) {
            return waiting;
        }
        if (!waiting.isEmpty()) {
            links.push(walk.type().path(), other.get(), waiting, walk.sink());
        }
        return List.of();
    }
}
