/// The calls that clients make, a class for each part of the API, and how they show what the portal holds.
/// Start with [io.tasuki.sandbox.hubspot.calls.ObjectCalls]; a new part of the API gets a class here and a line in
/// [io.tasuki.sandbox.hubspot.HubSpotServer].
@NullMarked
package io.tasuki.sandbox.hubspot.calls;

import org.jspecify.annotations.NullMarked;
