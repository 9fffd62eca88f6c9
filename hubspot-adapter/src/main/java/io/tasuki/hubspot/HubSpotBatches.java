package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.HubSpotShapes.Item;
import java.util.ArrayList;
import java.util.List;

/// Reads any number of records by id, from the primary store.
final class HubSpotBatches {

    private final HubSpotApi api;
    private final HubSpotSettings settings;

    HubSpotBatches(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /// In no particular order; unknown, archived and merged ids are left out.
    List<Item> read(String type, Wanted wanted, List<String> ids, PageSize size) throws CrmException {
        List<Item> items = new ArrayList<>(ids.size());
        int done = 0;
        while (done < ids.size()) {
            List<String> left = ids.subList(done, ids.size());
            done += size.ask(settings.page(wanted.most()), most -> readFirst(type, wanted, left, most, items));
        }
        return items;
    }

    private int readFirst(String type, Wanted wanted, List<String> ids, int most, List<Item> into) throws CrmException {
        List<String> first = ids.subList(0, Math.min(most, ids.size()));
        into.addAll(api.read(type, first, wanted).results());
        return first.size();
    }
}
