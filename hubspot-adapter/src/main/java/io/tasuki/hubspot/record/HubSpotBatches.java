package io.tasuki.hubspot.record;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.api.PageSize;
import io.tasuki.hubspot.api.Wanted;
import io.tasuki.hubspot.settings.HubSpotSettings;
import io.tasuki.hubspot.wire.HubSpotShapes.Batch;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads any number of records by id, from the primary store.
public final class HubSpotBatches {

    private final HubSpotApi api;
    private final HubSpotSettings settings;

    public HubSpotBatches(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /// @param items in no particular order
    /// @param gone the ids that HubSpot says it does not know; of one that was merged away it says nothing
    public record Found(List<Item> items, List<String> gone) {}

    public Found read(String type, Wanted wanted, List<String> ids, PageSize size) throws CrmException {
        Found found = new Found(new ArrayList<>(ids.size()), new ArrayList<>());
        int done = 0;
        while (done < ids.size()) {
            List<String> left = ids.subList(done, ids.size());
            done += size.ask(settings.page(wanted.most()), most -> readFirst(type, wanted, left, most, found));
        }
        return found;
    }

    private int readFirst(String type, Wanted wanted, List<String> ids, int most, Found into) throws CrmException {
        List<String> first = ids.subList(0, Math.min(most, ids.size()));
        Batch batch = api.read(type, first, wanted);
        into.items().addAll(batch.results());
        batch.errors().stream()
                .filter(problem -> "OBJECT_NOT_FOUND".equals(problem.category()))
                .flatMap(problem -> Stream.of("ids", "id").flatMap(key -> problem.context(key).stream()))
                .filter(first::contains)
                .forEach(into.gone()::add);
        return first.size();
    }
}
