package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.hubspot.HubSpotShapes.Item;
import io.tasuki.hubspot.HubSpotShapes.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns HubSpot's records into rows, versions and merges.
final class HubSpotRows {

    private HubSpotRows() {}

    /// The properties to ask for: the requested ones and the ids of records merged into each.
    static List<String> properties(PollRequest request) {
        Set<String> properties = new LinkedHashSet<>(request.fields());
        properties.add(HubSpotObjectType.MERGED_IDS);
        return List.copyOf(properties);
    }

    static void push(PollRequest request, Item item, RecordSink sink) throws CrmException {
        Instant modifiedAt = modifiedAt(request.object(), item);
        sink.row(new CrmRow(
                request.object(), item.id(), createdAt(request.object(), item), modifiedAt, values(request, item)));
        for (String field : request.historyFields()) {
            pushVersions(request.object(), item, field, sink);
        }
        pushMerges(request.object(), item, modifiedAt, sink);
    }

    /// A row of what is no record with properties.
    ///
    /// @param values by field; one that is not among them is empty
    static CrmRow named(PollRequest request, String id, Map<String, String> values, Instant created, Instant modified) {
        List<@Nullable String> inOrder = new ArrayList<>();
        request.fields().forEach(field -> inOrder.add(values.getOrDefault(field, "")));
        return new CrmRow(request.object(), id, created, modified, inOrder);
    }

    /// The first of the texts that tells a moment; the beginning of 1970 when none does.
    static Instant firstMoment(@Nullable String... candidates) {
        return Stream.of(candidates)
                .flatMap(text -> HubSpotValues.moment(text).stream())
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    static Instant modifiedAt(String object, Item item) throws CrmException {
        return moment(object, item, item.updatedAt(), "updatedAt");
    }

    static Instant createdAt(String object, Item item) throws CrmException {
        return moment(object, item, item.createdAt(), "createdAt");
    }

    // A requested property that is empty comes as null or not at all: both are known to be empty.
    private static List<@Nullable String> values(PollRequest request, Item item) {
        List<@Nullable String> values = new ArrayList<>(request.fields().size());
        for (String field : request.fields()) {
            String value = item.properties().get(field);
            values.add(value == null ? "" : value);
        }
        return values;
    }

    private static void pushVersions(String object, Item item, String field, RecordSink sink) {
        List<Version> versions = item.propertiesWithHistory().getOrDefault(field, List.of());
        for (Version version : versions) {
            Optional<Instant> since = HubSpotValues.moment(version.timestamp());
            String value = version.value() == null ? "" : version.value();
            sink.version(new FieldVersion(object, item.id(), field, since, value, "property_history"));
        }
    }

    private static void pushMerges(String object, Item item, Instant at, RecordSink sink) {
        String merged = item.properties().get(HubSpotObjectType.MERGED_IDS);
        if (merged == null || merged.isBlank()) {
            return;
        }
        for (String loser : merged.split(";", -1)) {
            if (!loser.isBlank() && !loser.strip().equals(item.id())) {
                sink.merged(object, loser.strip(), item.id(), at);
            }
        }
    }

    private static Instant moment(String object, Item item, @Nullable String text, String name) throws CrmException {
        return HubSpotValues.moment(text)
                .orElseThrow(() -> new CrmException.Unreadable(object + "/" + item.id() + " has no usable " + name));
    }
}
