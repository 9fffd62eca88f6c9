package io.tasuki.sandbox.hubspot.calls;

import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Property;
import io.tasuki.sandbox.hubspot.state.Version;
import io.tasuki.sandbox.hubspot.wire.Moments;
import io.tasuki.sandbox.hubspot.wire.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows records as the API does: all property values are text or null.
public final class RecordView {

    private final Portal portal;

    public RecordView(Portal portal) {
        this.portal = portal;
    }

    Map<String, Object> show(ObjectTable table, CrmRecord record, Wanted wanted) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", Long.toString(record.id));
        shown.put("properties", values(table, record, wanted.properties()));
        if (wanted.withHistory()) {
            shown.put("propertiesWithHistory", histories(table, record, wanted.histories()));
        }
        shown.put("createdAt", Moments.text(record.createdMillis()));
        shown.put("updatedAt", Moments.text(record.modifiedMillis()));
        Instant archivedAt = record.archivedAt();
        shown.put("archived", archivedAt != null);
        if (archivedAt != null) {
            shown.put("archivedAt", Moments.text(archivedAt));
        }
        if (!wanted.associations().isEmpty()) {
            shown.put("associations", associations(table, record, wanted.associations()));
        }
        return shown;
    }

    /// HubSpot adds the id and both stamps to whatever is asked; what it does not know it leaves out.
    private Map<String, @Nullable String> values(ObjectTable table, CrmRecord record, List<String> names) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        String created = table.type().shown().isEmpty() ? "hs_createdate" : "createdate";
        List<String> asked = names.isEmpty() ? table.type().shown() : names;
        Stream.concat(
                        asked.stream(),
                        Stream.of(created, "hs_object_id", table.type().lastModified()))
                .flatMap(name -> table.properties().find(name).stream())
                .forEach(property -> put(values, property.name(), record.value(property), record.id));
        return values;
    }

    private void put(Map<String, @Nullable String> values, String name, @Nullable String value, long turn) {
        if (value != null) {
            values.put(name, value);
            return;
        }
        switch (portal.switches().answers().empty().turn(turn)) {
            case NULL, MIXED -> values.put(name, null);
            case BLANK -> values.put(name, "");
            case ABSENT -> {}
        }
    }

    private static Map<String, Object> histories(ObjectTable table, CrmRecord record, List<String> names) {
        Map<String, Object> histories = new LinkedHashMap<>();
        for (String name : names) {
            table.properties().find(name).ifPresent(property -> histories.put(name, history(record, property)));
        }
        return histories;
    }

    /// Newest first.
    private static List<Map<String, Object>> history(CrmRecord record, Property property) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Version version : record.versions(property).reversed()) {
            shown.add(Map.of(
                    "value", version.value(),
                    "timestamp", Moments.text(version.at()),
                    "sourceType", version.source(),
                    "sourceId", "sandbox"));
        }
        return shown;
    }

    private Map<String, Object> associations(ObjectTable table, CrmRecord record, List<String> types) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (String name : types) {
            ObjectTable other = portal.table(name);
            List<Map<String, Object>> results = linked(portal, table, record, other);
            if (!results.isEmpty()) {
                shown.put(name.replace('_', ' '), Map.of("results", results));
            }
        }
        return shown;
    }

    /// What a record is linked to, as v3 shows it.
    static List<Map<String, Object>> linked(Portal portal, ObjectTable table, CrmRecord record, ObjectTable other) {
        String type = table.type().singular() + "_to_" + other.type().singular();
        return portal.links().of(table.type().name(), record.id, other.type().name()).keySet().stream()
                .map(id -> Long.toString(id))
                .filter(id -> other.find(id).isPresent())
                .map(id -> Map.<String, Object>of("id", id, "type", type))
                .toList();
    }

    /// Every property, flat, as the control endpoints show a record.
    public Map<String, @Nullable Object> whole(ObjectTable table, CrmRecord record) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("id", Long.toString(record.id));
        whole.put("createdAt", Moments.text(record.createdMillis()));
        whole.put("updatedAt", Moments.text(record.modifiedMillis()));
        whole.put("archived", record.archivedAt() != null);
        for (Property property : table.properties().list(false)) {
            whole.put(property.name(), record.value(property));
        }
        return whole;
    }

    /// Whether a client that asks for these properties learns no more than ids and stamps.
    static boolean idsOnly(List<String> properties) {
        return Set.of("hs_object_id", "lastmodifieddate", "hs_lastmodifieddate", "createdate", "hs_createdate")
                .containsAll(properties);
    }
}
