/// Filling a portal from a data set before it opens.
/// Start with [io.tasuki.sandbox.hubspot.load.PortalLoader].
@NullMarked
package io.tasuki.sandbox.hubspot.load;

import org.jspecify.annotations.NullMarked;
