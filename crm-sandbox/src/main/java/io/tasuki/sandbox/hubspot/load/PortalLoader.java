package io.tasuki.sandbox.hubspot.load;

import io.tasuki.sandbox.data.Row;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.hubspot.state.Consequences;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.Links;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Owner;
import io.tasuki.sandbox.hubspot.state.Pipeline;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Property;
import io.tasuki.sandbox.hubspot.state.PropertyDraft;
import io.tasuki.sandbox.hubspot.state.ValueRules;
import io.tasuki.sandbox.hubspot.state.Version;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills a portal from a data set: one table per object type, and beside them
///
/// - `properties` (`objectType,name,label,type,fieldType` and perhaps `groupName,description,options` as
/// `value=label;…`, `unique`, `readOnly`),
/// - `history` (`objectType,id,property,timestamp,value,sourceType`),
/// - `associations` (`fromObjectType,fromId,toObjectType,toId` and perhaps `typeId,category,label`),
/// - `pipelines` (`objectType,pipelineId,pipelineLabel,stageId,stageLabel,probability,isClosed`, in order),
/// - `owners` (`id,email,firstName,lastName,userId,archived`),
/// - `campaigns` (`id,createdAt,updatedAt` and its properties),
/// - `campaign_contacts` (`campaignId,contactType,contactId`),
/// - `marketing_events` (`id,createdAt,updatedAt` and what the API calls `eventName`, `eventType` and so on) and
/// - `event_participations` (`eventId,contactId,state,occurredAt` and perhaps `createdAt`).
///
/// A column that `properties` does not name is a text property. Ids in `hs_merged_object_ids` become merged-away
/// records.
public final class PortalLoader {

    private static final Set<String> SIDE_TABLES = Set.of(
            "properties", "history", "associations", "pipelines", "owners", "campaigns", "campaign_contacts",
            "marketing_events", "event_participations");
    private static final int POOLED_TEXTS = 100_000;

    private final Side data;
    private final Portal portal;
    private final Map<String, String> pool = new HashMap<>();

    private PortalLoader(Side data, InstantSource clock) {
        this.data = data;
        this.portal = new Portal(data.accountId(), data.timeZone(), data.currency(), clock);
    }

    public static Portal load(Side data, InstantSource clock) {
        PortalLoader loader = new PortalLoader(data, clock);
        loader.objects().forEach(table -> loader.portal.define(table.name()));
        loader.read("properties", loader::property);
        loader.pipelines();
        loader.stageDates();
        loader.objects().forEach(loader::records);
        loader.read("history", loader::version);
        loader.portal.tables().forEach(ObjectTable::loaded);
        loader.read("associations", loader::link);
        loader.read("owners", loader::owner);
        new CampaignLoader(data, loader.portal).load();
        new EventLoader(data, loader.portal).load();
        loader.completeDeals();
        return loader.portal;
    }

    private Stream<Table> objects() {
        return data.tables().values().stream().filter(table -> !SIDE_TABLES.contains(table.name()));
    }

    private void read(String table, Consumer<Row> rows) {
        data.table(table).ifPresent(found -> found.forEachRow(rows));
    }

    private void property(Row row) {
        ObjectTable table = portal.define(row.required("objectType"));
        String name = row.required("name");
        if (table.properties().any(name).filter(known -> known.slot() < 0).isPresent()) {
            return;
        }
        String type = row.get("type").orElse("string");
        table.properties()
                .add(
                        new PropertyDraft(
                                name,
                                row.get("label").orElse(name),
                                type,
                                row.get("fieldType").orElse(PropertyDraft.fieldType(type)),
                                row.get("groupName").orElse(""),
                                row.get("description").orElse(""),
                                options(row.get("options").orElse("")),
                                row.get("unique").map(Boolean::parseBoolean).orElse(false),
                                row.get("readOnly").map(Boolean::parseBoolean).orElse(false)),
                        Instant.EPOCH);
    }

    private static List<Property.Option> options(String text) {
        return Stream.of(text.split(";", -1))
                .filter(option -> !option.isBlank())
                .map(PortalLoader::option)
                .toList();
    }

    private static Property.Option option(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Property.Option(text, text)
                : new Property.Option(text.substring(equals + 1), text.substring(0, equals));
    }

    private void pipelines() {
        Map<String, Map<String, List<Row>>> rows = new LinkedHashMap<>();
        read(
                "pipelines",
                row -> rows.computeIfAbsent(row.required("objectType"), type -> new LinkedHashMap<>())
                        .computeIfAbsent(row.required("pipelineId"), pipeline -> new ArrayList<>())
                        .add(row));
        rows.forEach((type, byId) -> {
            List<Pipeline> defined = new ArrayList<>();
            byId.forEach((id, stages) -> defined.add(pipeline(id, defined.size(), stages)));
            portal.definePipelines(portal.define(type).type().name(), defined);
        });
    }

    private static Pipeline pipeline(String id, int order, List<Row> rows) {
        List<Pipeline.Stage> stages = new ArrayList<>();
        for (Row row : rows) {
            String stage = row.required("stageId");
            stages.add(new Pipeline.Stage(
                    stage,
                    row.get("stageLabel").orElse(stage),
                    stages.size(),
                    row.get("probability").orElse("0.5"),
                    row.get("isClosed").map(Boolean::parseBoolean).orElse(false)));
        }
        return new Pipeline(id, rows.getFirst().get("pipelineLabel").orElse(id), order, stages);
    }

    private void stageDates() {
        ObjectTable deals = portal.define("deals");
        portal.pipelines("deals").stream()
                .flatMap(pipeline -> pipeline.stages().stream())
                .map(Consequences::entered)
                .filter(name -> deals.properties().any(name).isEmpty())
                .forEach(name -> deals.properties()
                        .add(PropertyDraft.plain(name, "datetime").locked(), Instant.EPOCH));
    }

    private void records(Table rows) {
        ObjectTable table = portal.define(rows.name());
        List<@Nullable Property> columns = rows.columns().stream()
                .<@Nullable Property>map(column -> column(table, column))
                .toList();
        rows.forEachRow(row -> table.load(record(table, columns, row)));
    }

    private static @Nullable Property column(ObjectTable table, String name) {
        if (Set.of("id", "createdAt", "updatedAt", "archived", "archivedAt").contains(name)) {
            return null;
        }
        Property property = table.properties()
                .find(name)
                .orElseGet(() -> table.properties().add(PropertyDraft.plain(name, "string"), Instant.EPOCH));
        return property.slot() < 0 ? null : property;
    }

    private CrmRecord record(ObjectTable table, List<@Nullable Property> columns, Row row) {
        Instant created = row.moment("createdAt").orElseThrow(() -> row.wrong("createdAt", "must not be blank"));
        Instant updated = row.moment("updatedAt").orElse(created);
        @Nullable String[] values = new String[table.properties().slots()];
        for (int i = 0; i < columns.size(); i++) {
            Property property = columns.get(i);
            if (property != null && !row.at(i).isEmpty()) {
                values[property.slot()] = pooled(ValueRules.lenient(property, row.at(i)));
            }
        }
        CrmRecord record = new CrmRecord(id(row, "id"), created, updated, values);
        portal.taken(record.id);
        if (row.get("archived").map(Boolean::parseBoolean).orElse(false)) {
            record.archive(row.moment("archivedAt").orElse(updated));
        }
        return record;
    }

    private @Nullable String pooled(@Nullable String value) {
        if (value == null || value.length() > 40) {
            return value;
        }
        String known = pool.get(value);
        if (known == null && pool.size() < POOLED_TEXTS) {
            pool.put(value, value);
        }
        return known == null ? value : known;
    }

    static long id(Row row, String column) {
        try {
            return Long.parseLong(row.required(column));
        } catch (NumberFormatException notNumeric) {
            throw row.wrong(column, "a HubSpot record id is a number");
        }
    }

    private void version(Row row) {
        ObjectTable table = portal.define(row.required("objectType"));
        Property property = table.properties()
                .find(row.required("property"))
                .orElseThrow(() -> row.wrong("property", "no such property"));
        String id = row.required("id");
        CrmRecord record =
                table.find(id).or(() -> table.findArchived(id)).orElseThrow(() -> row.wrong("id", "no such record"));
        Instant at = row.moment("timestamp").orElseThrow(() -> row.wrong("timestamp", "must not be blank"));
        String value = pooled(ValueRules.lenient(property, row.get("value").orElse("")));
        record.recall(
                property,
                new Version(
                        at, value == null ? "" : value, row.get("sourceType").orElse("CRM_UI")));
    }

    private void link(Row row) {
        String from = portal.define(row.required("fromObjectType")).type().name();
        String to = portal.define(row.required("toObjectType")).type().name();
        Links.Kind usual = Links.usual(from, to);
        Links.Kind kind = row.get("typeId")
                .map(typeId -> new Links.Kind(
                        row.get("category").orElse(usual.category()),
                        Integer.parseInt(typeId),
                        row.get("label").orElse("")))
                .orElse(usual);
        portal.links().link(from, id(row, "fromId"), to, id(row, "toId"), kind);
    }

    private void owner(Row row) {
        String id = row.required("id");
        portal.owners()
                .put(
                        id,
                        new Owner(
                                id,
                                row.get("email").orElse(""),
                                row.get("firstName").orElse(""),
                                row.get("lastName").orElse(""),
                                row.get("userId").orElse(id),
                                row.get("archived").map(Boolean::parseBoolean).orElse(false)));
    }

    private void completeDeals() {
        ObjectTable deals = portal.define("deals");
        deals.from(0, false).forEach(deal -> Consequences.complete(portal, deals, deal));
    }
}
