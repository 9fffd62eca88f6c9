/// Marketing events and who took part in them, which no search finds.
/// Start with [io.tasuki.hubspot.event.HubSpotEventFeed]. Objects that can be searched belong to `read`.
@NullMarked
package io.tasuki.hubspot.event;

import org.jspecify.annotations.NullMarked;
