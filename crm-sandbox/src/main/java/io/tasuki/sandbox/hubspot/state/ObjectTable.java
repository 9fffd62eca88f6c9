package io.tasuki.sandbox.hubspot.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The records of one object type, live ones and those in the recycle bin.
public final class ObjectTable {

    private final ObjectType type;
    private final PropertySet properties;
    private final TreeMap<Long, CrmRecord> live = new TreeMap<>();
    private final TreeMap<Long, CrmRecord> archived = new TreeMap<>();
    private final Map<Long, Long> mergedInto = new HashMap<>();
    private final ModifiedIndex modified = new ModifiedIndex(this::isLive);
    private final SearchLag lag = new SearchLag();
    private final Map<String, Map<String, CrmRecord>> uniques = new HashMap<>();

    ObjectTable(ObjectType type, InstantSource clock) {
        this.type = type;
        this.properties = new PropertySet(type, clock);
    }

    public ObjectType type() {
        return type;
    }

    public PropertySet properties() {
        return properties;
    }

    /// Puts a record of the data set in place; [#loaded()] follows.
    public void load(CrmRecord record) {
        (record.archivedAt() == null ? live : archived).put(record.id, record);
    }

    public void loaded() {
        live.values().forEach(CrmRecord::orderHistories);
        archived.values().forEach(CrmRecord::orderHistories);
        modified.load(live.values());
        properties.any("hs_merged_object_ids").ifPresent(this::recallMerges);
    }

    private void recallMerges(Property mergedIds) {
        for (CrmRecord winner : live.values()) {
            String ids = winner.value(mergedIds);
            if (ids != null) {
                for (String id : ids.split(";", -1)) {
                    parse(id.strip())
                            .filter(loser -> !live.containsKey(loser))
                            .ifPresent(loser -> mergedInto.put(loser, winner.id));
                }
            }
        }
    }

    /// Adds a new record, which searches find later.
    void add(CrmRecord record, Instant now, Duration searchedLater) {
        lag.made(record, now, searchedLater);
        add(record);
    }

    private void add(CrmRecord record) {
        live.put(record.id, record);
        modified.moved(record, record.modifiedMillis());
        noteUniques(record);
    }

    /// A live record; one that was merged away is not found.
    public Optional<CrmRecord> find(String id) {
        return parse(id).map(live::get);
    }

    /// A live record, following merges.
    public Optional<CrmRecord> follow(String id) {
        return parse(id).map(this::survivor).map(live::get);
    }

    public Optional<CrmRecord> findArchived(String id) {
        return parse(id).map(archived::get);
    }

    public boolean mergedAway(String id) {
        return parse(id).map(mergedInto::containsKey).orElse(false);
    }

    private long survivor(long id) {
        long survivor = id;
        Long next = mergedInto.get(survivor);
        while (next != null) {
            survivor = next;
            next = mergedInto.get(survivor);
        }
        return survivor;
    }

    /// The first `count` live records from an id on, in order of id.
    public List<CrmRecord> page(long from, int count) {
        List<CrmRecord> page = new ArrayList<>(count);
        // By iterator: a stream would first count the whole rest.
        for (CrmRecord record : from(from, false)) {
            if (page.size() == count) {
                break;
            }
            page.add(record);
        }
        return page;
    }

    /// The first `count` records of the recycle bin from an id on that were put there at `since` or later.
    public List<CrmRecord> binPage(long from, int count, Instant since) {
        return from(from, true).stream()
                .filter(record -> !Objects.requireNonNull(record.archivedAt()).isBefore(since))
                .limit(count)
                .toList();
    }

    /// Live (or archived) records whose id is at least `from`, in order of id.
    public Collection<CrmRecord> from(long from, boolean fromBin) {
        return (fromBin ? archived : live).tailMap(from, true).values();
    }

    boolean isLive(CrmRecord record) {
        return live.get(record.id) == record;
    }

    /// What a search may find, all or only what changed within a window; it lags behind what is.
    public Stream<CrmRecord> searched(Filters filters, Instant now) {
        Collection<CrmRecord> candidates =
                filters.boundsModified() ? modified.between(filters.from(), filters.to(), filters.firstId()) : live.values();
        return lag.shown(candidates, now).filter(record -> live.containsKey(record.id));
    }

    /// The same by id, without a look at each, where only a window is asked for and searches show everything.
    public Optional<List<CrmRecord>> window(Filters filters, Instant now) {
        return filters.isWindow() && lag.isOver(now)
                ? Optional.of(modified.between(filters.from(), filters.to(), filters.firstId()))
                : Optional.empty();
    }

    /// From now until then searches show what was; to be told before the change.
    void changing(CrmRecord record, Instant now, Duration searchedLater) {
        lag.changing(record, now, searchedLater);
    }

    /// Stamps a record as changed.
    void touch(CrmRecord record, Instant at) {
        long old = record.modifiedMillis();
        record.modifiedAt(at);
        modified.moved(record, old);
        noteUniques(record);
    }

    private void noteUniques(CrmRecord record) {
        uniques.forEach((name, index) -> properties.any(name).ifPresent(property -> index(index, property, record)));
    }

    /// Takes a record out of the live ones.
    void remove(CrmRecord record) {
        live.remove(record.id);
        archived.remove(record.id);
        modified.gone(record);
    }

    void archive(CrmRecord record, Instant at) {
        remove(record);
        record.archive(at);
        archived.put(record.id, record);
    }

    void restore(CrmRecord record, Instant at) {
        archived.remove(record.id);
        record.restore();
        record.modifiedAt(at);
        add(record);
    }

    void merged(CrmRecord loser, CrmRecord winner) {
        remove(loser);
        mergedInto.put(loser.id, winner.id);
    }

    /// The live record that holds `value` in a property without duplicates; letter case does not count.
    public Optional<CrmRecord> withUnique(Property property, String value) {
        Map<String, CrmRecord> index = uniques.computeIfAbsent(property.name(), name -> index(property));
        // Entries are never taken out, so one that no longer holds the value is as good as none.
        return Optional.ofNullable(index.get(value.toLowerCase(Locale.ROOT)))
                .filter(this::isLive)
                .filter(record -> value.equalsIgnoreCase(record.value(property)));
    }

    private Map<String, CrmRecord> index(Property property) {
        Map<String, CrmRecord> index = new HashMap<>();
        live.values().forEach(record -> index(index, property, record));
        return index;
    }

    private static void index(Map<String, CrmRecord> index, Property property, CrmRecord record) {
        String value = record.value(property);
        if (value != null) {
            index.put(value.toLowerCase(Locale.ROOT), record);
        }
    }

    private static Optional<Long> parse(@Nullable String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(Long.valueOf(id));
        } catch (NumberFormatException noId) {
            return Optional.empty();
        }
    }
}
