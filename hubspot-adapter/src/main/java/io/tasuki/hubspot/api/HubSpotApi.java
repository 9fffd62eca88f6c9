package io.tasuki.hubspot.api;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.LostAnswer;
import io.tasuki.hubspot.settings.ApiFamily;
import io.tasuki.hubspot.settings.HubSpotRates;
import io.tasuki.hubspot.settings.HubSpotSettings;
import io.tasuki.hubspot.wire.EventShapes.EventPage;
import io.tasuki.hubspot.wire.EventShapes.ParticipationPage;
import io.tasuki.hubspot.wire.HubSpotJson;
import io.tasuki.hubspot.wire.HubSpotShapes.Account;
import io.tasuki.hubspot.wire.HubSpotShapes.Batch;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.LinkBatch;
import io.tasuki.hubspot.wire.HubSpotShapes.OwnerPage;
import io.tasuki.hubspot.wire.HubSpotShapes.Page;
import io.tasuki.hubspot.wire.HubSpotShapes.PipelineList;
import io.tasuki.hubspot.wire.HubSpotShapes.PropertyList;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one class that knows an address of HubSpot's API: about twenty calls, each a method.
public final class HubSpotApi implements AutoCloseable {

    private static final int TRIES_OF_A_LARGE_PAGE = 2;

    private final HubSpotSettings settings;
    private final HubSpotCaller caller;
    private volatile @Nullable Account account;

    public HubSpotApi(HubSpotSettings settings, SecretKeeper secrets, Time time) {
        this.settings = settings;
        this.caller = new HubSpotCaller(settings, secrets, time);
    }

    /// One page of an object type, in the order of ids.
    public Page list(String type, ListQuery query) throws CrmException {
        Call call = Call.get(objects(type))
                .query("limit", Integer.toString(query.limit()))
                .query("archived", Boolean.toString(query.archived()));
        call = call.query("properties", String.join(",", query.wanted().properties()));
        List<String> history = query.wanted().historyProperties();
        call = history.isEmpty() ? call : call.query("propertiesWithHistory", String.join(",", history));
        return caller.ask(page(behind(query.after(), call), query.limit()), Page.class);
    }

    /// @param after the id of the last record read; empty begins
    public record ListQuery(Wanted wanted, boolean archived, String after, int limit) {}

    /// One page of ids of the records stamped within the window, in the order of ids, all above `lastId`.
    public Page search(HubSpotObjectType type, Window window, String lastId, int limit) throws CrmException {
        Map<String, Object> between = new LinkedHashMap<>();
        between.put("propertyName", type.stamp());
        between.put("operator", "BETWEEN");
        between.put("value", Long.toString(window.from().toEpochMilli()));
        between.put("highValue", Long.toString(window.to().toEpochMilli()));
        Map<String, Object> beyond = Map.of("propertyName", "hs_object_id", "operator", "GT", "value", lastId);
        Map<String, Object> body = Map.of(
                "filterGroups", List.of(Map.of("filters", List.of(between, beyond))),
                "sorts", List.of(Map.of("propertyName", "hs_object_id", "direction", "ASCENDING")),
                "properties", List.of(type.stamp()),
                "limit", limit);
        Call call = Call.of("POST", objects(type.path()) + "/search").json(HubSpotJson.write(body));
        return caller.ask(page(call, limit).drawingOn(HubSpotRates.SEARCH), Page.class);
    }

    /// Live values of named records, in no particular order; unknown and merged ids are left out.
    public Batch read(String type, List<String> ids, Wanted wanted) throws CrmException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("inputs", ids.stream().map(id -> Map.of("id", id)).toList());
        body.put("properties", wanted.properties());
        body.put("propertiesWithHistory", wanted.historyProperties());
        Call call = Call.of("POST", objects(type) + "/batch/read").json(HubSpotJson.write(body));
        return caller.ask(page(call, ids.size()), Batch.class);
    }

    /// One record; follows merges. Empty when it is gone.
    public Optional<Item> get(String type, String id, List<String> properties) throws CrmException {
        Call call = Call.get(objects(type) + "/{id}", id).query("properties", String.join(",", properties));
        return caller.find(call, Item.class);
    }

    /// Sends a batch of updates; the answer may be good, partly good (207) or bad (400).
    ///
    /// @param inputs `id`, `properties` and `objectWriteTraceId` of each
    public Answer update(String type, List<Map<String, Object>> inputs) throws CrmException, LostAnswer {
        Call call = Call.of("POST", writes(type) + "/batch/update").json(HubSpotJson.write(Map.of("inputs", inputs)));
        return caller.tell(call);
    }

    /// Updates one record; follows merges.
    public Answer updateOne(String type, String id, Map<String, String> properties) throws CrmException, LostAnswer {
        Call call =
                Call.of("PATCH", writes(type) + "/{id}", id).json(HubSpotJson.write(Map.of("properties", properties)));
        return caller.tell(call);
    }

    /// @param inputs `id` and, to go on within one record's links, `after`
    public LinkBatch links(String from, String to, List<Map<String, String>> inputs) throws CrmException {
        String path = "/crm/associations/" + reading(ApiFamily.ASSOCIATIONS) + "/" + from + "/" + to + "/batch/read";
        Call call = Call.of("POST", path).json(HubSpotJson.write(Map.of("inputs", inputs)));
        return caller.ask(call.drawingOn(HubSpotRates.BURST, HubSpotRates.ASSOCIATIONS), LinkBatch.class);
    }

    public PropertyList properties(String type) throws CrmException {
        return caller.ask(Call.get("/crm/properties/" + reading(ApiFamily.PROPERTIES) + "/" + type), PropertyList.class);
    }

    public Answer createPropertyGroup(String type, Map<String, Object> group) throws CrmException, LostAnswer {
        String path = "/crm/properties/" + writing(ApiFamily.PROPERTIES) + "/" + type + "/groups";
        return caller.tell(Call.of("POST", path).json(HubSpotJson.write(group)));
    }

    public Answer createProperty(String type, Map<String, Object> property) throws CrmException, LostAnswer {
        String path = "/crm/properties/" + writing(ApiFamily.PROPERTIES) + "/" + type;
        return caller.tell(Call.of("POST", path).json(HubSpotJson.write(property)));
    }

    public PipelineList pipelines(String type) throws CrmException {
        return caller.ask(Call.get("/crm/pipelines/" + reading(ApiFamily.PIPELINES) + "/" + type), PipelineList.class);
    }

    /// @param after where the former page ended; empty begins
    public Page campaigns(List<String> properties, String after) throws CrmException {
        Call call = Call.get("/marketing/campaigns/" + reading(ApiFamily.MARKETING))
                .query("limit", Integer.toString(settings.page(100)))
                .query("properties", String.join(",", properties));
        return caller.ask(behind(after, call), Page.class);
    }

    /// @param after where the former page ended; empty begins
    public EventPage marketingEvents(String after) throws CrmException {
        return caller.ask(behind(after, events("")), EventPage.class);
    }

    /// Who takes part in an event, each with the present state; empty when the event is gone.
    ///
    /// @param after where the former page ended; empty begins
    public Optional<ParticipationPage> participations(String event, String after) throws CrmException {
        Call call = behind(after, events("/participations/{id}/breakdown", event));
        return caller.find(call, ParticipationPage.class);
    }

    private Call events(String rest, String... values) {
        String path = "/marketing/marketing-events/" + reading(ApiFamily.MARKETING) + rest;
        return Call.get(path, values).query("limit", Integer.toString(settings.page(100)));
    }

    public OwnerPage owners(boolean archived, String after) throws CrmException {
        Call call = Call.get("/crm/owners/" + reading(ApiFamily.OWNERS))
                .query("limit", Integer.toString(settings.page(100)))
                .query("archived", Boolean.toString(archived));
        return caller.ask(behind(after, call), OwnerPage.class);
    }

    /// The portal as it was told last; asked for when it never was.
    public Account knownAccount() throws CrmException {
        Account known = account;
        return known == null ? account() : known;
    }

    public Account account() throws CrmException {
        Account told = caller.ask(Call.get("/account-info/" + reading(ApiFamily.ACCOUNT) + "/details"), Account.class);
        String zone = told.timeZone();
        if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
            caller.portalZone(ZoneId.of(zone));
        }
        account = told;
        return told;
    }

    /// HubSpot's own time as its latest reply said: never ahead of it, at most a pause between two calls behind.
    public Instant clock() throws CrmException {
        Optional<Instant> read = caller.lastHeard();
        return read.isPresent() ? read.get() : freshClock();
    }

    /// HubSpot's own time, asked for now.
    public Instant freshClock() throws CrmException {
        account();
        return caller.lastHeard()
                .orElseThrow(() -> new CrmException.Unreadable("HubSpot's replies carry no Date header"));
    }

    public BudgetReading budget() {
        return caller.budget();
    }

    /// Waits between two looks at properties that are being created.
    public void pause(String type, Duration wait) throws CrmException {
        caller.pause(Call.get("/crm/properties/" + reading(ApiFamily.PROPERTIES) + "/" + type), wait);
    }

    @Override
    public void close() {
        caller.close();
    }

    private String reading(ApiFamily family) {
        return settings.reading().of(family);
    }

    private String writing(ApiFamily family) {
        return settings.writing().of(family);
    }

    private String objects(String type) {
        return "/crm/objects/" + reading(ApiFamily.OBJECTS) + "/" + type;
    }

    private String writes(String type) {
        return "/crm/objects/" + writing(ApiFamily.OBJECTS) + "/" + type;
    }

    // A smaller page may come where a larger one fails: it is not worth much insisting.
    private static Call page(Call call, int size) {
        return size > PageSize.SMALLEST ? call.failingAtMost(TRIES_OF_A_LARGE_PAGE) : call;
    }

    private static Call behind(String after, Call call) {
        return after.isEmpty() ? call : call.query("after", after);
    }
}
