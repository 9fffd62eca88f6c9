package io.tasuki.sandbox.hubspot.state;

import io.tasuki.sandbox.hubspot.wire.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One record: compact, since a portal may hold a million. Changed only under the portal's lock.
public final class CrmRecord {

    /// The source of a value whose history the data set does not tell.
    private static final String UNTOLD = "IMPORT";

    public final long id;
    private final long createdMillis;
    private long modifiedMillis;
    private @Nullable Instant archivedAt;
    private @Nullable String[] values;
    private @Nullable Map<Integer, List<Version>> histories;

    public CrmRecord(long id, Instant createdAt, Instant modifiedAt, @Nullable String[] values) {
        this.id = id;
        this.createdMillis = createdAt.toEpochMilli();
        this.modifiedMillis = modifiedAt.toEpochMilli();
        this.values = values;
    }

    /// As it is now, without its history.
    CrmRecord copy() {
        return new CrmRecord(
                id, Instant.ofEpochMilli(createdMillis), Instant.ofEpochMilli(modifiedMillis), values.clone());
    }

    public long createdMillis() {
        return createdMillis;
    }

    public long modifiedMillis() {
        return modifiedMillis;
    }

    void modifiedAt(Instant at) {
        modifiedMillis = at.toEpochMilli();
    }

    @Nullable
    public Instant archivedAt() {
        return archivedAt;
    }

    public void archive(Instant at) {
        archivedAt = at;
    }

    void restore() {
        archivedAt = null;
    }

    /// The value as the API shows it, absent when never set or cleared.
    @Nullable
    public String value(Property property) {
        return switch (property.slot()) {
            case PropertySet.ID -> Long.toString(id);
            case PropertySet.CREATED -> Moments.text(createdMillis);
            case PropertySet.MODIFIED -> Moments.text(modifiedMillis);
            default -> property.slot() < values.length ? values[property.slot()] : null;
        };
    }

    /// Sets a value that is already in its stored form and tells the history; nothing happens when it is the same.
    void set(Property property, @Nullable String value, Instant at, String source) {
        String old = value(property);
        if (Objects.equals(old, value)) {
            return;
        }
        List<Version> history = history(property, old);
        history.add(new Version(at, value == null ? "" : value, source));
        if (property.slot() >= values.length) {
            values = Arrays.copyOf(values, property.slot() + 4);
        }
        values[property.slot()] = value;
    }

    /// Adds a version that the data set tells; [#orderHistories()] follows.
    public void recall(Property property, Version version) {
        slots().computeIfAbsent(property.slot(), slot -> new ArrayList<>(2)).add(version);
    }

    void orderHistories() {
        if (histories != null) {
            histories.values().forEach(history -> history.sort(Comparator.comparing(Version::at)));
        }
    }

    /// All versions of a property, oldest first.
    public List<Version> versions(Property property) {
        List<Version> told = histories == null ? null : histories.get(property.slot());
        if (told != null) {
            return told;
        }
        String value = value(property);
        return value == null ? List.of() : List.of(new Version(Instant.ofEpochMilli(createdMillis), value, UNTOLD));
    }

    private List<Version> history(Property property, @Nullable String old) {
        return slots().computeIfAbsent(property.slot(), slot -> {
            List<Version> history = new ArrayList<>(2);
            if (old != null) {
                history.add(new Version(Instant.ofEpochMilli(createdMillis), old, UNTOLD));
            }
            return history;
        });
    }

    private Map<Integer, List<Version>> slots() {
        Map<Integer, List<Version>> known = histories;
        if (known == null) {
            known = new HashMap<>(4);
            histories = known;
        }
        return known;
    }
}
