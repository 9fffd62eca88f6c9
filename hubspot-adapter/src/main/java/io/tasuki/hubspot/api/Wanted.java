package io.tasuki.hubspot.api;

import io.tasuki.crm.PollRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is wanted of each record.
public record Wanted(List<String> properties, List<String> historyProperties) {

    public static final Wanted ID = new Wanted(List.of("hs_object_id"), List.of());

    private static final int MOST = 100;
    private static final int MOST_WITH_HISTORY = 50;

    /// The requested properties, and the ids of records merged into each.
    public static Wanted of(PollRequest request) {
        Set<String> properties = new LinkedHashSet<>(request.fields());
        properties.add(HubSpotObjectType.MERGED_IDS);
        return new Wanted(List.copyOf(properties), request.historyFields());
    }

    /// How many records one call brings; former values make a record heavier.
    public int most() {
        return historyProperties.isEmpty() ? MOST : MOST_WITH_HISTORY;
    }

    /// How long it makes an address in which it stands.
    public int length() {
        return String.join(",", properties).length()
                + String.join(",", historyProperties).length();
    }
}
