package io.tasuki.sandbox.hubspot.state;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Associations between records, kept in both directions.
public final class Links {

    /// @param label absent text for HubSpot's own unlabelled types
    public record Kind(String category, int typeId, String label) {}

    private record Direction(String from, String to) {}

    private static final int UNKNOWN = 0;

    /// HubSpot's own unlabelled types, `from>to` to its id.
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("contacts>companies", 279),
            Map.entry("companies>contacts", 280),
            Map.entry("contacts>deals", 4),
            Map.entry("deals>contacts", 3),
            Map.entry("deals>companies", 341),
            Map.entry("companies>deals", 342),
            Map.entry("leads>contacts", 578),
            Map.entry("contacts>leads", 609),
            Map.entry("leads>deals", 1037),
            Map.entry("deals>leads", 1038),
            Map.entry("contacts>calls", 193),
            Map.entry("calls>contacts", 194),
            Map.entry("contacts>emails", 197),
            Map.entry("emails>contacts", 198),
            Map.entry("contacts>meetings", 199),
            Map.entry("meetings>contacts", 200),
            Map.entry("contacts>tasks", 203),
            Map.entry("tasks>contacts", 204),
            Map.entry("leads>calls", 596),
            Map.entry("leads>emails", 598),
            Map.entry("leads>meetings", 600),
            Map.entry("deals>line_items", 19),
            Map.entry("line_items>deals", 20));

    private final Map<Direction, Map<Long, Map<Long, Set<Kind>>>> links = new HashMap<>();

    public static Kind usual(String from, String to) {
        return new Kind("HUBSPOT_DEFINED", KNOWN.getOrDefault(from + ">" + to, UNKNOWN), "");
    }

    /// The object type that a type id of HubSpot's own leads to.
    public static Optional<String> target(String from, int typeId) {
        return KNOWN.entrySet().stream()
                .filter(known -> known.getValue() == typeId && known.getKey().startsWith(from + ">"))
                .map(known -> known.getKey().substring(from.length() + 1))
                .findFirst();
    }

    /// Links two records; the way back gets its own usual type.
    public void link(String from, long fromId, String to, long toId, Kind kind) {
        targets(from, fromId, to)
                .computeIfAbsent(toId, id -> new LinkedHashSet<>(2))
                .add(kind);
        targets(to, toId, from)
                .computeIfAbsent(fromId, id -> new LinkedHashSet<>(2))
                .add(usual(to, from));
    }

    public void unlink(String from, long fromId, String to, long toId) {
        targets(from, fromId, to).remove(toId);
        targets(to, toId, from).remove(fromId);
    }

    /// What a record is linked to, by the other's id.
    public Map<Long, Set<Kind>> of(String from, long fromId, String to) {
        Map<Long, Set<Kind>> found =
                links.getOrDefault(new Direction(from, to), Map.of()).get(fromId);
        return found == null ? Map.of() : found;
    }

    /// Everything a record has goes over to another of its type.
    void moveAll(String type, long loser, long winner) {
        for (Direction direction : Set.copyOf(links.keySet())) {
            if (direction.from().equals(type)) {
                Map.copyOf(of(type, loser, direction.to())).forEach((other, kinds) -> {
                    unlink(type, loser, direction.to(), other);
                    kinds.forEach(kind -> link(type, winner, direction.to(), other, kind));
                });
            }
        }
    }

    private Map<Long, Set<Kind>> targets(String from, long fromId, String to) {
        return links.computeIfAbsent(new Direction(from, to), direction -> new HashMap<>())
                .computeIfAbsent(fromId, id -> new TreeMap<>());
    }
}
