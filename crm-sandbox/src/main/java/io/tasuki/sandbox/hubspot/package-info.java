/// A pretended HubSpot portal: its CRM API over real state, with HubSpot's limits, error shapes and oddities.
/// Start with [io.tasuki.sandbox.hubspot.HubSpotServer], which lists what is served: objects (list, get, search, single and
/// batch reads and writes, merge, recycle bin, erasure), associations, properties and groups, pipelines, owners, campaigns,
/// account, OAuth refresh, on v3/v4 and date-based paths alike, and the old address of engagements. What a data set may hold
/// stands on [io.tasuki.sandbox.hubspot.load.PortalLoader]. `calls` turn JSON into changes of `state` and back, one call at a
/// time. How the portal behaves where portals differ is a switch ([io.tasuki.sandbox.hubspot.state.Switches]). Not pretended: exports, imports, lists, webhooks.
/// Nothing of it may be shared with an adapter. Only [io.tasuki.sandbox.Sandbox] opens it.
@NullMarked
package io.tasuki.sandbox.hubspot;

import org.jspecify.annotations.NullMarked;
