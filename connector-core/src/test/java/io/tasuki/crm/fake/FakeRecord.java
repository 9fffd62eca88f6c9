package io.tasuki.crm.fake;

import io.tasuki.crm.LinkSet.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One record, with what it was before.
final class FakeRecord {

    final String id;
    final Instant createdAt;
    final Map<String, String> values = new HashMap<>();
    final List<Former> history = new ArrayList<>();
    final Map<String, List<Link>> links = new HashMap<>();

    Instant modifiedAt;
    Optional<Instant> removedAt = Optional.empty();
    Optional<String> mergedInto = Optional.empty();
    boolean locked;

    /// Numbers that grow with every change in the whole CRM: of the values, of the links, of the removal.
    long changed;
    long linked;
    long left;

    FakeRecord(String id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.modifiedAt = createdAt;
    }

    record Former(String field, Instant since, String value) {}

    boolean alive() {
        return removedAt.isEmpty();
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// @return true when the value was another one
    boolean set(String field, String value, Instant now) {
        if (value(field).equals(value)) {
            return false;
        }
        values.put(field, value);
        history.add(new Former(field, now, value));
        modifiedAt = now;
        return true;
    }
}
