package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.RecordStamp;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.hubspot.api.Wanted;
import io.tasuki.hubspot.read.HubSpotRecordFeed.Walk;
import io.tasuki.hubspot.record.HubSpotRows;
import io.tasuki.hubspot.schema.HubSpotSchema;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Values that HubSpot computes: they may change without moving the record's stamp, so they are read anew every so
/// often, and nothing else with them. Costs nothing where no such property is asked for.
final class HubSpotComputed implements Sweep {

    private final HubSpotPages pages;
    private final HubSpotSchema schema;

    HubSpotComputed(HubSpotPages pages, HubSpotSchema schema) {
        this.pages = pages;
        this.schema = schema;
    }

    @Override
    public Duration every(HubSpotObjectType type) {
        return type.computedEvery();
    }

    @Override
    public FeedState page(Walk walk, FeedState state) throws CrmException {
        List<String> computed = schema.computed(walk.type(), walk.request().fields());
        if (computed.isEmpty()) {
            return state.swept(every(walk.type()));
        }
        Page page = pages.list(walk, new Wanted(computed, List.of()), state.last());
        push(walk, computed, page.results());
        return page.after().map(state::at).orElseGet(() -> state.swept(every(walk.type())));
    }

    // What has moved its stamp is left to the passes that read it whole: told here, it would count as read.
    private static void push(Walk walk, List<String> computed, List<Item> items) throws CrmException {
        String object = walk.type().path();
        List<CrmRow> rows = new ArrayList<>(items.size());
        for (Item item : items) {
            rows.add(new CrmRow(
                    object,
                    item.id(),
                    HubSpotRows.createdAt(object, item),
                    HubSpotRows.modifiedAt(object, item),
                    values(walk, computed, item)));
        }
        Set<RecordStamp> unseen = new HashSet<>(walk.sink()
                .unseen(object, rows.stream().map(HubSpotComputed::stamp).toList()));
        rows.stream().filter(row -> !unseen.contains(stamp(row))).forEach(walk.sink()::row);
    }

    private static List<@Nullable String> values(Walk walk, List<String> computed, Item item) {
        List<@Nullable String> values = new ArrayList<>();
        for (String field : walk.request().fields()) {
            String value = Optional.ofNullable(item.properties().get(field)).orElse("");
            values.add(computed.contains(field) ? value : null);
        }
        return values;
    }

    private static RecordStamp stamp(CrmRow row) {
        return new RecordStamp(row.id(), row.modifiedAt());
    }
}
