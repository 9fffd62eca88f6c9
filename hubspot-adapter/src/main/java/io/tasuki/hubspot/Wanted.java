package io.tasuki.hubspot;

import io.tasuki.crm.PollRequest;
import java.util.List;

/// What is wanted of each record.
record Wanted(List<String> properties, List<String> historyProperties) {

    static final Wanted ID = new Wanted(List.of("hs_object_id"), List.of());

    private static final int MOST = 100;
    private static final int MOST_WITH_HISTORY = 50;

    static Wanted of(PollRequest request) {
        return new Wanted(HubSpotRows.properties(request), request.historyFields());
    }

    /// How many records one call brings; former values make a record heavier.
    int most() {
        return historyProperties.isEmpty() ? MOST : MOST_WITH_HISTORY;
    }

    /// How long it makes an address in which it stands.
    int length() {
        return String.join(",", properties).length()
                + String.join(",", historyProperties).length();
    }
}
