/// What goes over the wire: addresses, bodies, moments and problems as HubSpot spells them, and the table of routes.
/// Start with [io.tasuki.sandbox.hubspot.wire.CallTable]. What a portal holds does not belong here.
@NullMarked
package io.tasuki.sandbox.hubspot.wire;

import org.jspecify.annotations.NullMarked;
