package io.tasuki.hubspot.schema;

import io.tasuki.crm.ActivitySort;
import io.tasuki.crm.ActivityWords;
import java.util.Map;
import java.util.Set;

/// What HubSpot's words for calls, e-mails, meetings and events mean. Source: its pages on engagements (directions,
/// statuses and outcomes), on the source of a record and on marketing events.
final class HubSpotActivities {

    private static final Set<String> AUTOMATIC = Set.of("AUTOMATION_PLATFORM", "WORKFLOWS");

    /// A call that was not answered is a call; one written down by hand often has no direction.
    static final ActivityWords CALLS = new ActivityWords(
            Map.of("INBOUND", ActivitySort.OTHER),
            ActivitySort.CONTACT,
            AUTOMATIC,
            Set.of("CANCELED", "FAILED", "QUEUED", "CONNECTING", "RINGING", "CALLING_CRM_USER"));

    static final ActivityWords EMAILS = new ActivityWords(
            Map.of("EMAIL", ActivitySort.CONTACT),
            ActivitySort.OTHER,
            AUTOMATIC,
            Set.of("BOUNCED", "FAILED", "SCHEDULED", "SENDING"));

    static final ActivityWords MEETINGS = new ActivityWords(
            Map.of(), ActivitySort.MEETING, AUTOMATIC, Set.of("CANCELED", "NO_SHOW", "RESCHEDULED"));

    /// Who called off or stayed away was not met; EMPTY says that nothing was told yet.
    static final ActivityWords PARTICIPATIONS =
            new ActivityWords(Map.of(), ActivitySort.OTHER, Set.of(), Set.of("CANCELLED", "NO_SHOW", "EMPTY"));

    private HubSpotActivities() {}
}
