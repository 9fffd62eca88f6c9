package io.tasuki.sandbox.hubspot.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The filter groups of a search: a record passes when it passes every filter of one group.
///
/// HubSpot's guide allows 5 groups, 6 filters in each, 18 in all.
public record Filters(List<Group> groups) {

    private static final int MAX_GROUPS = 5;
    private static final int MAX_IN_GROUP = 6;
    private static final int MAX_FILTERS = 18;

    /// @param whole true when a record passes just because it lies within the bounds
    /// @param from earliest last-modified stamp any record that passes can have
    /// @param to latest one
    /// @param firstId lowest id
    record Group(Predicate<CrmRecord> passes, boolean whole, long from, long to, long firstId) {}

    public static Filters parse(Portal portal, ObjectTable table, JsonNode groups) {
        if (groups.size() > MAX_GROUPS) {
            throw Problem.invalid("Too many filter groups: " + groups.size() + ", at most " + MAX_GROUPS)
                    .refusal();
        }
        List<Group> parsed = new ArrayList<>();
        int count = 0;
        for (JsonNode group : groups) {
            int size = group.path("filters").size();
            count += size;
            if (size > MAX_IN_GROUP || count > MAX_FILTERS) {
                throw Problem.invalid("Too many filters").refusal();
            }
            parsed.add(group(portal, table, group.path("filters")));
        }
        return new Filters(parsed);
    }

    private static Group group(Portal portal, ObjectTable table, JsonNode filters) {
        Predicate<CrmRecord> all = record -> true;
        boolean whole = true;
        long from = Long.MIN_VALUE;
        long to = Long.MAX_VALUE;
        long firstId = Long.MIN_VALUE;
        for (JsonNode node : filters) {
            Filter filter = Filter.parse(portal, table, node);
            all = all.and(filter.passes());
            whole &= filter.whole();
            firstId = Math.max(firstId, filter.firstId());
            if (filter.boundsModified()) {
                from = Math.max(from, filter.from());
                to = Math.min(to, filter.to());
            }
        }
        return new Group(all, whole, from, to, firstId);
    }

    public boolean pass(CrmRecord record) {
        return groups.isEmpty()
                || groups.stream().anyMatch(group -> group.passes().test(record));
    }

    /// The earliest last-modified stamp that can pass.
    long from() {
        return groups.stream().mapToLong(Group::from).min().orElse(Long.MIN_VALUE);
    }

    /// The latest last-modified stamp that can pass.
    long to() {
        return groups.stream().mapToLong(Group::to).max().orElse(Long.MAX_VALUE);
    }

    /// The lowest id that can pass.
    long firstId() {
        return groups.stream().mapToLong(Group::firstId).min().orElse(Long.MIN_VALUE);
    }

    boolean boundsModified() {
        return from() != Long.MIN_VALUE || to() != Long.MAX_VALUE;
    }

    /// True when all that is asked for is a window of stamps, perhaps from an id on.
    boolean isWindow() {
        return boundsModified() && groups.size() == 1 && groups.getFirst().whole();
    }
}
