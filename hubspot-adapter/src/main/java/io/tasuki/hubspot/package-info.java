/// Everything that is HubSpot: addresses, shapes, limits, the meaning of its replies, its words for people and deals.
/// Start with [io.tasuki.hubspot.HubSpotAdapter]; [io.tasuki.hubspot.HubSpotApi] is the one class that knows an address and
/// [io.tasuki.hubspot.HubSpotReplyRules] the one that knows a status. HubSpot publishes no Java client that Maven Central
/// serves, hence our own small one.
/// Nobody calls this package by name: the engine finds the factory by `ServiceLoader`.
@NullMarked
package io.tasuki.hubspot;

import org.jspecify.annotations.NullMarked;
