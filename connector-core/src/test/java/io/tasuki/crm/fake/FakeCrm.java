package io.tasuki.crm.fake;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.LinkSet.Link;
import io.tasuki.crm.WriteOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A CRM in memory: tests edit it as people do, adapters speak to it as to any CRM. Safe for many threads.
///
/// Its clock stands still until it is moved. Nothing happens by chance.
public final class FakeCrm {

    private static final Map<String, FakeCrm> BY_NAME = new ConcurrentHashMap<>();
    private static final AtomicLong NAMES = new AtomicLong();

    final String name = "fake" + NAMES.incrementAndGet();
    final Map<String, List<WriteOutcome>> jobs = new HashMap<>();

    private final Map<String, FakeObject> objects = new LinkedHashMap<>();
    private final Map<FakeFault, Integer> faults = new EnumMap<>(FakeFault.class);
    private final Map<String, Integer> rowsRead = new HashMap<>();
    private Instant now;
    private long changes;
    private long calls;
    private long ids = 1000;

    public FakeCrm(Instant now) {
        this.now = now;
        FakeVocabulary.ALL.objects().forEach(object -> {
            FakeObject made = new FakeObject();
            new TreeSet<>(object.roles().values()).forEach(field -> made.fields.put(field, FieldType.TEXT));
            made.fields.put("name", FieldType.TEXT);
            made.fields.put("origin", FieldType.TEXT);
            objects.put(object.name(), made);
        });
        BY_NAME.put(name, this);
    }

    static FakeCrm named(String name) {
        FakeCrm crm = BY_NAME.get(name);
        if (crm == null) {
            throw new IllegalStateException("no fake CRM " + name);
        }
        return crm;
    }

    /// Takes the CRM out of reach of new adapters, so that its records can be collected.
    public void forget() {
        BY_NAME.remove(name);
    }

    /// The value of the setting `crm` with which the platform `fake` opens this one.
    public String name() {
        return name;
    }

    /// A new adapter on this CRM that answers writes at once.
    public CrmAdapter open() {
        return new FakeAdapter(this, false);
    }

    /// A new adapter whose writes are jobs, to be settled later by any adapter on this CRM.
    public CrmAdapter openWithJobs() {
        return new FakeAdapter(this, true);
    }

    public synchronized Instant now() {
        return now;
    }

    public synchronized void advance(Duration step) {
        now = now.plus(step);
    }

    /// Adds a field of texts to an object, as an administrator would.
    public void addField(String object, String field) {
        addField(object, field, FieldType.TEXT);
    }

    public synchronized void addField(String object, String field, FieldType type) {
        object(object).fields.put(field, type);
    }

    /// Takes a field away; its values are gone.
    public synchronized void dropField(String object, String field) {
        object(object).fields.remove(field);
        object(object).records.values().forEach(record -> record.values.remove(field));
    }

    /// Hides an object from the connection's user, or shows it again.
    public synchronized void deny(String object, boolean denied) {
        object(object).denied = denied;
    }

    public synchronized String create(String object, Map<String, String> values) {
        ids++;
        return create(object, Long.toString(ids), values);
    }

    public synchronized String create(String object, String id, Map<String, String> values) {
        FakeRecord record = new FakeRecord(id, now);
        values.forEach((field, value) -> record.set(field, value, now));
        record.changed = next();
        object(object).records.put(id, record);
        return id;
    }

    /// @return true when something was changed
    public synchronized boolean edit(String object, String id, Map<String, String> values) {
        FakeRecord record = object(object).record(id);
        boolean changed = false;
        for (Map.Entry<String, String> value : values.entrySet()) {
            changed |= record.set(value.getKey(), value.getValue(), now);
        }
        if (changed) {
            record.changed = next();
        }
        return changed;
    }

    /// Touches a record without changing any value, as a CRM's own bookkeeping does.
    public synchronized void touch(String object, String id) {
        FakeRecord record = object(object).record(id);
        record.modifiedAt = now;
        record.changed = next();
    }

    public synchronized void delete(String object, String id) {
        FakeRecord record = object(object).record(id);
        record.removedAt = Optional.of(now);
        record.left = next();
    }

    public synchronized void restore(String object, String id) {
        FakeRecord record = object(object).record(id);
        record.removedAt = Optional.empty();
        touch(object, id);
    }

    public synchronized void merge(String object, String loser, String winner) {
        object(object).record(loser).mergedInto = Optional.of(winner);
        delete(object, loser);
        touch(object, winner);
    }

    /// Makes the CRM refuse every write to the record, or take them again.
    public synchronized void lock(String object, String id, boolean locked) {
        object(object).record(id).locked = locked;
    }

    /// Links a deal to a person, in place of any former link between the two.
    public synchronized void link(String deal, String person, boolean primary) {
        unlink(deal, person);
        linksOf(deal).add(new Link(person, "", primary));
    }

    public synchronized void unlink(String deal, String person) {
        linksOf(deal).removeIf(link -> link.toId().equals(person));
        object(FakeVocabulary.LINKED_FROM).record(deal).linked = next();
    }

    /// The record's values; a blank field is absent or empty.
    public synchronized Map<String, String> stored(String object, String id) {
        return Map.copyOf(object(object).record(id).values);
    }

    /// The ids of the records that are alive.
    public synchronized Set<String> ids(String object) {
        Set<String> alive = new TreeSet<>();
        object(object).records.values().stream().filter(FakeRecord::alive).forEach(record -> alive.add(record.id));
        return alive;
    }

    /// The next `times` calls of the kind the fault is about meet it.
    public synchronized void fault(FakeFault fault, int times) {
        faults.put(fault, times);
    }

    public synchronized void mend() {
        faults.clear();
    }

    public synchronized long calls() {
        return calls;
    }

    /// How many rows or live records with values have left the CRM.
    public synchronized int rowsRead(String object) {
        return rowsRead.getOrDefault(object, 0);
    }

    synchronized void countRead(String object) {
        rowsRead.merge(object, 1, Integer::sum);
    }

    synchronized void countCall() {
        calls++;
    }

    /// @return true when the fault strikes now
    synchronized boolean strikes(FakeFault fault) {
        int left = faults.getOrDefault(fault, 0);
        faults.put(fault, Math.max(0, left - 1));
        return left > 0;
    }

    synchronized long lastChange() {
        return changes;
    }

    FakeObject object(String object) {
        FakeObject found = objects.get(object);
        if (found == null) {
            throw new IllegalArgumentException("no object " + object);
        }
        return found;
    }

    boolean visible(String object) {
        return objects.containsKey(object) && !object(object).denied;
    }

    private long next() {
        changes++;
        return changes;
    }

    private List<Link> linksOf(String deal) {
        return object(FakeVocabulary.LINKED_FROM)
                .record(deal)
                .links
                .computeIfAbsent(FakeVocabulary.LINKED_TO, any -> new ArrayList<>());
    }
}
