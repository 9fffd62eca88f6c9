/// What HubSpot's replies look like, as far as we read them, and how its moments and values are written.
/// Start with [io.tasuki.hubspot.wire.HubSpotShapes]; a reply's new field goes there. Which call brings which reply belongs to `api`.
@NullMarked
package io.tasuki.hubspot.wire;

import org.jspecify.annotations.NullMarked;
