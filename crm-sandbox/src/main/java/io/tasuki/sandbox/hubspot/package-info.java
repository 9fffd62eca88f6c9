/// A pretended HubSpot portal: its CRM API over real state, with HubSpot's limits, error shapes and oddities.
/// Start with [io.tasuki.sandbox.hubspot.HubSpotServer]. State is in memory and held by the portal's own types; handlers turn
/// JSON into calls on it and back. Where a rule comes from HubSpot's documentation or a recorded call, the type says so.
/// Nothing of it may be shared with an adapter. Only [io.tasuki.sandbox.Sandbox] opens it.
@NullMarked
package io.tasuki.sandbox.hubspot;

import org.jspecify.annotations.NullMarked;
