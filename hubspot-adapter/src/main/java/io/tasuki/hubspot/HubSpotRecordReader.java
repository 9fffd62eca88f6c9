package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordReader;
import io.tasuki.hubspot.HubSpotShapes.Item;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Live values by id, from the primary store.
final class HubSpotRecordReader implements RecordReader {

    static final int MOST = 100;

    private final HubSpotApi api;
    private final HubSpotSettings settings;

    HubSpotRecordReader(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    @Override
    public Map<String, LiveRecord> read(String object, Collection<String> ids, List<String> fields)
            throws CrmException {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
        Map<String, LiveRecord> found = new HashMap<>();
        int size = settings.page(MOST);
        for (int start = 0; start < distinct.size(); start += size) {
            readPart(object, distinct.subList(start, Math.min(distinct.size(), start + size)), fields, found);
        }
        return found;
    }

    @Override
    public int callsFor(int ids, int fields) {
        return Math.ceilDiv(ids, settings.page(MOST));
    }

    private void readPart(String object, List<String> ids, List<String> fields, Map<String, LiveRecord> found)
            throws CrmException {
        Map<String, Item> items = api.read(object, ids, fields, List.of()).results().stream()
                .collect(Collectors.toMap(Item::id, item -> item, (one, same) -> one));
        for (String id : ids) {
            Item item = items.get(id);
            // A batch leaves out what was merged away; only the single call follows the merge.
            if (item == null) {
                item = api.get(object, id, fields).orElse(null);
            }
            if (item != null) {
                found.put(id, live(item, fields));
            }
        }
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
