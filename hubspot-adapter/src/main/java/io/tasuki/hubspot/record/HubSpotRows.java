package io.tasuki.hubspot.record;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Version;
import io.tasuki.hubspot.wire.HubSpotValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns HubSpot's records into rows, versions and merges.
public final class HubSpotRows {

    private HubSpotRows() {}

    public static void push(PollRequest request, Item item, RecordSink sink) throws CrmException {
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
    public static CrmRow named(PollRequest request, String id, Map<String, String> values, Instant created, Instant modified) {
        List<@Nullable String> inOrder = new ArrayList<>();
        request.fields().forEach(field -> inOrder.add(values.getOrDefault(field, "")));
        return new CrmRow(request.object(), id, created, modified, inOrder);
    }

    /// The first of the texts that tells a moment; the beginning of 1970 when none does.
    public static Instant firstMoment(@Nullable String... candidates) {
        return Stream.of(candidates)
                .flatMap(text -> HubSpotValues.moment(text).stream())
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    public static Instant modifiedAt(String object, Item item) throws CrmException {
        return moment(object, item, item.updatedAt(), "updatedAt");
    }

    public static Instant createdAt(String object, Item item) throws CrmException {
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
