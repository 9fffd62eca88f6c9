package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.hubspot.HubSpotRecordFeed.Walk;

/// A pass that goes through a whole list every so often, because what it looks for moves no stamp.
interface Sweep {

    /// Reads one step.
    ///
    /// @return where the sweep stands, or that it is done and when the next is due
    FeedState page(Walk walk, FeedState state) throws CrmException;
}
