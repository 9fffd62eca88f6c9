package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.hubspot.read.HubSpotRecordFeed.Walk;
import java.time.Duration;

/// A pass that goes through a whole list every so often, because what it looks for moves no stamp.
interface Sweep {

    /// How long after one sweep has begun the next is due.
    Duration every(HubSpotObjectType type);

    /// Reads one step.
    ///
    /// @return where the sweep stands, or that it is done and when the next is due
    FeedState page(Walk walk, FeedState state) throws CrmException;
}
