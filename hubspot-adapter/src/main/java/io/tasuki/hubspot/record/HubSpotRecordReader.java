package io.tasuki.hubspot.record;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordReader;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.api.PageSize;
import io.tasuki.hubspot.api.Wanted;
import io.tasuki.hubspot.settings.HubSpotSettings;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Live values by id, from the primary store.
public final class HubSpotRecordReader implements RecordReader {

    public static final int MOST = 100;

    private final HubSpotApi api;
    private final HubSpotSettings settings;
    private final HubSpotBatches batches;

    public HubSpotRecordReader(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
        this.batches = new HubSpotBatches(api, settings);
    }

    @Override
    public Map<String, LiveRecord> read(String object, Collection<String> ids, List<String> fields)
            throws CrmException {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
        Wanted wanted = new Wanted(fields, List.of());
        Map<String, Item> items = batches.read(object, wanted, distinct, new PageSize()).items().stream()
                .collect(Collectors.toMap(Item::id, item -> item, (one, same) -> one));
        Map<String, LiveRecord> found = new HashMap<>();
        for (String id : distinct) {
            Item item = items.get(id);
            // A batch leaves out what was merged away; only the single call follows the merge.
            if (item == null) {
                item = api.get(object, id, fields).orElse(null);
            }
            if (item != null) {
                found.put(id, live(item, fields));
            }
        }
        return found;
    }

    @Override
    public int callsFor(int ids, int fields) {
        return Math.ceilDiv(ids, settings.page(MOST));
    }

    private static LiveRecord live(Item item, List<String> fields) {
        Map<String, String> values = new HashMap<>();
        for (String field : fields) {
            String value = item.properties().get(field);
            values.put(field, value == null ? "" : value);
        }
        return new LiveRecord(item.id(), values, false);
    }
}
