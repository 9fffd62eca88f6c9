package io.tasuki.sandbox.hubspot.state;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The properties and property groups of one object type.
public final class PropertySet {

    public static final int ID = -1;
    public static final int CREATED = -2;
    public static final int MODIFIED = -3;

    private static final String UNLISTED = "hs_v2_";

    public record Group(String name, String label) {}

    private final Map<String, Property> byName = new TreeMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final ObjectType type;
    private final InstantSource clock;
    private final Map<String, Instant> seenFrom = new HashMap<>();
    private int slots;

    PropertySet(ObjectType type, InstantSource clock) {
        this.type = type;
        this.clock = clock;
        addUsual(Instant.EPOCH);
    }

    private void addUsual(Instant since) {
        groups.put(defaultGroup(), new Group(defaultGroup(), type.singular() + " information"));
        computed("hs_object_id", "number", ID, since);
        computed("createdate", "datetime", CREATED, since);
        computed("hs_createdate", "datetime", CREATED, since);
        computed(type.lastModified(), "datetime", MODIFIED, since);
        if (type.isContacts()) {
            add(PropertyDraft.plain("hs_lastmodifieddate", "datetime").locked(), since);
        }
        add(PropertyDraft.plain("hs_merged_object_ids", "string").locked(), since);
        if (type.isDeals()) {
            add(PropertyDraft.plain("hs_is_closed", "bool").locked(), since);
            add(PropertyDraft.plain("hs_is_closed_won", "bool").locked(), since);
            add(PropertyDraft.plain("hs_deal_stage_probability", "number").locked(), since);
        }
        type.shown().forEach(name -> add(PropertyDraft.plain(name, usualType(name)), since));
    }

    private static String usualType(String name) {
        return switch (name) {
            case "amount", "price", "quantity" -> "number";
            case "closedate", "hs_timestamp" -> "datetime";
            default -> "string";
        };
    }

    private void computed(String name, String valueType, int slot, Instant since) {
        byName.put(name, property(PropertyDraft.plain(name, valueType).locked(), since, slot));
    }

    private Property property(PropertyDraft draft, Instant at, int slot) {
        return new Property(
                draft.name(),
                draft.label(),
                draft.type(),
                draft.fieldType(),
                draft.groupName().isEmpty() ? defaultGroup() : draft.groupName(),
                draft.description(),
                draft.options(),
                draft.unique(),
                draft.readOnly(),
                false,
                at,
                at,
                slot);
    }

    /// Adds a property, or redefines one that exists and keeps its values.
    public Property add(PropertyDraft draft, Instant at) {
        Property known = byName.get(draft.name());
        Property added = property(draft, at, known == null ? slots++ : known.slot());
        byName.put(added.name(), added);
        return added;
    }

    public void replace(Property property) {
        byName.put(property.name(), property);
    }

    /// Nobody finds the property before then, though its name is taken.
    public void hide(String name, Instant until) {
        seenFrom.put(name, until);
    }

    private boolean isSeen(Property property) {
        Instant from = seenFrom.get(property.name());
        return from == null || !from.isAfter(clock.instant());
    }

    /// A property that is in use.
    public Optional<Property> find(String name) {
        return any(name).filter(property -> !property.archived() && isSeen(property));
    }

    /// A property, archived or not, seen yet or not.
    public Optional<Property> any(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// Dates of entering a stage can be read, but only by those who know their names.
    public List<Property> list(boolean archived) {
        return byName.values().stream()
                .filter(property -> !property.name().startsWith(UNLISTED))
                .filter(property -> property.archived() == archived && isSeen(property))
                .toList();
    }

    public boolean hasGroup(String name) {
        return groups.containsKey(name);
    }

    public void addGroup(Group group) {
        groups.put(group.name(), group);
    }

    public void removeGroup(Group group) {
        groups.remove(group.name());
    }

    public Collection<Group> groups() {
        return new ArrayList<>(groups.values());
    }

    public int slots() {
        return slots;
    }

    private String defaultGroup() {
        return type.singular() + "information";
    }
}
