package io.tasuki.sandbox.hubspot.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Finds the live records that changed within a window without looking at the others.
///
/// Records as loaded stand in a sorted array, which costs little for a million of them; what changed since stands in a
/// tree. Who pages through a window asks for it again and again, each time behind another id, so the last one is kept.
final class ModifiedIndex {

    private record Key(long stamp, long id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byStamp = Long.compare(stamp, other.stamp);
            return byStamp != 0 ? byStamp : Long.compare(id, other.id);
        }
    }

    private CrmRecord[] loaded = {};
    private long[] stamps = {};
    private final TreeMap<Key, CrmRecord> changed = new TreeMap<>();
    private Optional<Found> lastFound = Optional.empty();
    private final Predicate<CrmRecord> live;

    /// @param live false for what is archived, removed or replaced
    ModifiedIndex(Predicate<CrmRecord> live) {
        this.live = live;
    }

    /// @param byId in the order of their ids
    private record Found(long from, long to, List<CrmRecord> byId) {

        List<CrmRecord> from(long firstId) {
            int low = 0;
            int high = byId.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (byId.get(middle).id < firstId) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return byId.subList(low, byId.size());
        }
    }

    void load(Collection<CrmRecord> records) {
        lastFound = Optional.empty();
        loaded = records.toArray(CrmRecord[]::new);
        Arrays.sort(loaded, Comparator.comparingLong(CrmRecord::modifiedMillis));
        stamps = Arrays.stream(loaded).mapToLong(CrmRecord::modifiedMillis).toArray();
    }

    /// The record's stamp is no longer `oldStamp`.
    void moved(CrmRecord record, long oldStamp) {
        lastFound = Optional.empty();
        changed.remove(new Key(oldStamp, record.id));
        changed.put(new Key(record.modifiedMillis(), record.id), record);
    }

    void gone(CrmRecord record) {
        lastFound = Optional.empty();
        changed.remove(new Key(record.modifiedMillis(), record.id));
    }

    /// Those changed from `from` to `to`, both inclusive, whose id is at least `firstId`, in the order of ids.
    List<CrmRecord> between(long from, long to, long firstId) {
        Found found = lastFound
                .filter(last -> last.from() == from && last.to() == to)
                .orElseGet(() -> new Found(from, to, found(from, to)));
        lastFound = Optional.of(found);
        return found.from(firstId);
    }

    private List<CrmRecord> found(long from, long to) {
        List<CrmRecord> found = new ArrayList<>();
        if (from > to) {
            return found;
        }
        for (int i = firstAtOrAfter(from); i < loaded.length && stamps[i] <= to; i++) {
            if (loaded[i].modifiedMillis() == stamps[i] && !isChanged(loaded[i])) {
                found.add(loaded[i]);
            }
        }
        found.addAll(changed.subMap(new Key(from, Long.MIN_VALUE), true, new Key(to, Long.MAX_VALUE), true)
                .values());
        found.removeIf(live.negate());
        found.sort(Comparator.comparingLong(record -> record.id));
        return found;
    }

    private boolean isChanged(CrmRecord record) {
        return !changed.isEmpty() && changed.containsKey(new Key(record.modifiedMillis(), record.id));
    }

    private int firstAtOrAfter(long stamp) {
        int low = 0;
        int high = stamps.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stamps[middle] < stamp) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
