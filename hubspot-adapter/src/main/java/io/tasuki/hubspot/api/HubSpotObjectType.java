package io.tasuki.hubspot.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The object types that are listed, searched and written alike.
public enum HubSpotObjectType {
    CONTACTS("contacts", "lastmodifieddate", ""),
    COMPANIES("companies", "hs_lastmodifieddate", ""),
    DEALS("deals", "hs_lastmodifieddate", "contacts"),
    LEADS("leads", "hs_lastmodifieddate", "contacts"),
    LINE_ITEMS("line_items", "hs_lastmodifieddate", "deals"),
    MEETINGS("meetings", "hs_lastmodifieddate", "contacts"),
    CALLS("calls", "hs_lastmodifieddate", "contacts"),
    EMAILS("emails", "hs_lastmodifieddate", "contacts"),
    TASKS("tasks", "hs_lastmodifieddate", "contacts");

    /// What every loop reads; the other types are asked for only where the configuration names them.
    public static final Set<HubSpotObjectType> ALWAYS_READ = EnumSet.of(CONTACTS, COMPANIES, DEALS);

    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration WEEKLY = Duration.ofDays(7);

    public static final String MERGED_IDS = "hs_merged_object_ids";

    private final String path;
    private final String stamp;
    private final String linkedTo;

    HubSpotObjectType(String path, String stamp, String linkedTo) {
        this.path = path;
        this.stamp = stamp;
        this.linkedTo = linkedTo;
    }

    public static Optional<HubSpotObjectType> find(String path) {
        return Arrays.stream(values()).filter(type -> type.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    /// How often all ids are compared: people are erased without a trace, and their leads go with them.
    public Duration idsEvery() {
        return this == CONTACTS || this == LEADS ? DAILY : WEEKLY;
    }

    /// How often what HubSpot computes is read anew: deals and leads are few, and their sums are looked at.
    public Duration computedEvery() {
        return this == DEALS || this == LEADS ? DAILY : WEEKLY;
    }

    /// The last-modified property; asked for by the wrong name, a search finds nothing and says nothing.
    String stamp() {
        return stamp;
    }

    /// The type whose links are read along with each record, if any.
    public Optional<String> linkedTo() {
        return Optional.of(linkedTo).filter(type -> !type.isEmpty());
    }
}
