/// Everything that is HubSpot: addresses, shapes, limits, the meaning of its replies, its words for people and deals.
/// Start with [io.tasuki.hubspot.HubSpotAdapter], which hands out the parts; each has a room of its own, and calls go down from `read`,
/// `write` and `fields` over `schema` to `api` and `wire`. HubSpot publishes no Java client that Maven Central serves, hence our own
/// small one, [io.tasuki.hubspot.api.HubSpotApi].
/// Nobody calls this package by name: the engine finds the factory by `ServiceLoader`.
@NullMarked
package io.tasuki.hubspot;

import org.jspecify.annotations.NullMarked;
