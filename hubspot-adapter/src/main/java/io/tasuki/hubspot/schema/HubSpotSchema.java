package io.tasuki.hubspot.schema;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.hubspot.wire.HubSpotShapes.Option;
import io.tasuki.hubspot.wire.HubSpotShapes.Property;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The properties of each object, and what they hold.
public final class HubSpotSchema {

    private static final List<FieldSchema> STAGE_FIELDS = List.of(
            fixed("stage", FieldType.TEXT),
            fixed("pipeline", FieldType.TEXT),
            fixed("label", FieldType.TEXT),
            fixed("isClosed", FieldType.BOOLEAN),
            fixed("isWon", FieldType.BOOLEAN),
            fixed("probability", FieldType.NUMBER));

    // No call tells the properties of campaigns.
    private static final List<FieldSchema> CAMPAIGN_FIELDS = List.of(
            fixed("hs_name", FieldType.TEXT),
            fixed("hs_utm", FieldType.TEXT),
            fixed("hs_campaign_status", FieldType.CHOICE),
            fixed("hs_start_date", FieldType.DATE),
            fixed("hs_end_date", FieldType.DATE),
            fixed("hs_currency_code", FieldType.TEXT),
            fixed("hs_budget_items_sum_amount", FieldType.NUMBER),
            fixed("hs_spend_items_sum_amount", FieldType.NUMBER));

    // Nor those of events, of which this API shows its own choice under names of its own.
    private static final List<FieldSchema> EVENT_FIELDS = List.of(
            fixed("eventName", FieldType.TEXT),
            fixed("eventType", FieldType.TEXT),
            fixed("eventStatus", FieldType.TEXT),
            fixed("eventCancelled", FieldType.BOOLEAN),
            fixed("startDateTime", FieldType.MOMENT),
            fixed("endDateTime", FieldType.MOMENT),
            fixed("registrants", FieldType.NUMBER),
            fixed("attendees", FieldType.NUMBER),
            fixed("cancellations", FieldType.NUMBER),
            fixed("noShows", FieldType.NUMBER));

    private static final List<FieldSchema> PARTICIPATION_FIELDS = List.of(
            fixed(ParticipationFields.EVENT, FieldType.TEXT),
            fixed(ParticipationFields.CONTACT, FieldType.TEXT),
            fixed(ParticipationFields.STATE, FieldType.CHOICE),
            fixed(ParticipationFields.FIRST_AT, FieldType.MOMENT),
            fixed("occurredAt", FieldType.MOMENT),
            fixed("attendanceDurationSeconds", FieldType.NUMBER),
            fixed("attendancePercentage", FieldType.TEXT));

    private static final List<FieldSchema> OWNER_FIELDS = List.of(
            fixed("email", FieldType.TEXT),
            fixed("name", FieldType.TEXT),
            fixed("type", FieldType.TEXT),
            fixed("archived", FieldType.BOOLEAN));

    /// Read-only as well, but only ever set together with the stamp.
    private static final Set<String> MOVING_THE_STAMP = Set.of(
            "hs_object_id", "createdate", "hs_createdate", "lastmodifieddate", "hs_lastmodifieddate", HubSpotObjectType.MERGED_IDS);

    private final HubSpotApi api;
    private final Map<String, Map<String, FieldSchema>> lastSeen = new ConcurrentHashMap<>();

    public HubSpotSchema(HubSpotApi api) {
        this.api = api;
    }

    public ObjectSchema schema(String object) throws CrmException {
        return switch (object) {
            case HubSpotVocabulary.PIPELINES, HubSpotVocabulary.LEAD_PIPELINES -> new ObjectSchema(object, STAGE_FIELDS);
            case HubSpotVocabulary.CAMPAIGNS -> new ObjectSchema(object, CAMPAIGN_FIELDS);
            case HubSpotVocabulary.MARKETING_EVENTS -> new ObjectSchema(object, EVENT_FIELDS);
            case HubSpotVocabulary.PARTICIPATIONS -> new ObjectSchema(object, PARTICIPATION_FIELDS);
            case HubSpotVocabulary.OWNERS -> new ObjectSchema(object, OWNER_FIELDS);
            default -> new ObjectSchema(object, properties(known(object)));
        };
    }

    /// Types of those of the fields that there are, as last seen, asked for when one was not seen yet.
    public Map<String, FieldType> types(String object, Collection<String> fields) throws CrmException {
        return seen(object, fields).collect(Collectors.toMap(FieldSchema::name, FieldSchema::type));
    }

    /// Those of the fields whose values HubSpot computes: nobody else may set them.
    public List<String> computed(HubSpotObjectType type, List<String> fields) throws CrmException {
        return seen(type.path(), fields)
                .filter(field -> !field.writable() && !MOVING_THE_STAMP.contains(field.name()))
                .map(FieldSchema::name)
                .toList();
    }

    private Stream<FieldSchema> seen(String object, Collection<String> fields) throws CrmException {
        if (!lastSeen.getOrDefault(object, Map.of()).keySet().containsAll(fields)) {
            schema(object);
        }
        Map<String, FieldSchema> known = lastSeen.getOrDefault(object, Map.of());
        return fields.stream().distinct().flatMap(field -> Optional.ofNullable(known.get(field)).stream());
    }

    static FieldType typeOf(@Nullable String type, @Nullable String fieldType) {
        return switch (type == null ? "" : type) {
            case "string" -> "textarea".equals(fieldType) ? FieldType.LONG_TEXT : FieldType.TEXT;
            case "phone_number" -> FieldType.TEXT;
            case "number" -> FieldType.NUMBER;
            case "bool" -> FieldType.BOOLEAN;
            case "date" -> FieldType.DATE;
            case "datetime" -> FieldType.MOMENT;
            case "enumeration" -> FieldType.CHOICE;
            default -> FieldType.OTHER;
        };
    }

    private static String known(String object) throws CrmException.AccessDenied {
        if (HubSpotObjectType.find(object).isEmpty()) {
            throw new CrmException.AccessDenied("'" + object + "' is not an object this adapter reads", object);
        }
        return object;
    }

    private List<FieldSchema> properties(String object) throws CrmException {
        List<FieldSchema> fields = api.properties(object).results().stream()
                .map(HubSpotSchema::field)
                .toList();
        lastSeen.put(object, fields.stream().collect(Collectors.toMap(FieldSchema::name, field -> field, (a, b) -> a)));
        return fields;
    }

    private static FieldSchema field(Property property) {
        String label = property.label() == null ? property.name() : property.label();
        FieldType type = typeOf(property.type(), property.fieldType());
        return new FieldSchema(property.name(), label, type, property.writable(), choices(property, type));
    }

    private static List<String> choices(Property property, FieldType type) {
        return type == FieldType.CHOICE ? property.options().stream().map(Option::value).toList() : List.of();
    }

    private static FieldSchema fixed(String name, FieldType type) {
        return new FieldSchema(name, name, type, false);
    }
}
