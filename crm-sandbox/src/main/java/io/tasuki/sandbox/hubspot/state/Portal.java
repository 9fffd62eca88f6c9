package io.tasuki.sandbox.hubspot.state;

import io.tasuki.sandbox.hubspot.wire.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A portal's whole state. Not safe for many threads: [io.tasuki.sandbox.hubspot.HubSpotServer] lets one call in at a time.
public final class Portal {

    private final String id;
    private final ZoneId timeZone;
    private final String currency;
    private final InstantSource clock;
    private final Map<String, ObjectTable> tables = new TreeMap<>();
    private final Map<String, List<Pipeline>> pipelines = new TreeMap<>();
    private final Map<String, Owner> owners = new LinkedHashMap<>();
    private final Map<String, Campaign> campaigns = new LinkedHashMap<>();
    private final Map<Long, MarketingEvent> events = new TreeMap<>();
    private final Links links = new Links();
    private final Writes writes = new Writes(this);
    private Switches switches = Switches.usual();
    private long lastId = 1000;

    public Portal(String id, ZoneId timeZone, String currency, InstantSource clock) {
        this.id = id;
        this.timeZone = timeZone;
        this.currency = currency;
        this.clock = clock;
        ObjectType.standard().forEach(type -> tables.put(type.name(), new ObjectTable(type, clock)));
        pipelines.put("deals", List.of(Pipeline.usualForDeals()));
        pipelines.put("leads", List.of(Pipeline.usualForLeads()));
    }

    public String id() {
        return id;
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    public String currency() {
        return currency;
    }

    public Instant now() {
        return clock.instant();
    }

    public Switches switches() {
        return switches;
    }

    public void switchTo(Switches changed) {
        switches = changed;
    }

    public Writes writes() {
        return writes;
    }

    public Links links() {
        return links;
    }

    public Map<String, Owner> owners() {
        return owners;
    }

    public Map<String, Campaign> campaigns() {
        return campaigns;
    }

    /// In the order of their ids, as they are listed.
    public Map<Long, MarketingEvent> events() {
        return events;
    }

    public Collection<ObjectTable> tables() {
        return tables.values();
    }

    public Optional<ObjectTable> find(String calledBy) {
        ObjectTable byName = tables.get(calledBy);
        return byName != null
                ? Optional.of(byName)
                : ObjectType.standard(calledBy).map(type -> tables.get(type.name()));
    }

    /// The table of an object type as a path names it.
    ///
    /// @throws Refusal when there is none
    public ObjectTable table(String calledBy) {
        return find(calledBy)
                .orElseThrow(() -> Problem.invalid("Unable to infer object type from: " + calledBy)
                        .refusal());
    }

    /// The table of a data set's object, made when it is a custom one.
    public ObjectTable define(String name) {
        return find(name).orElseGet(() -> {
            ObjectTable table = new ObjectTable(ObjectType.custom(name), clock);
            tables.put(name, table);
            return table;
        });
    }

    public List<Pipeline> pipelines(String type) {
        return pipelines.getOrDefault(type, List.of());
    }

    public void definePipelines(String type, List<Pipeline> defined) {
        pipelines.put(type, defined);
    }

    Optional<Pipeline.Stage> stage(String type, @Nullable String stageId) {
        return stageId == null
                ? Optional.empty()
                : pipelines(type).stream()
                        .flatMap(pipeline -> pipeline.stage(stageId).stream())
                        .findFirst();
    }

    public void taken(long recordId) {
        lastId = Math.max(lastId, recordId);
    }

    public long nextId() {
        return ++lastId;
    }
}
