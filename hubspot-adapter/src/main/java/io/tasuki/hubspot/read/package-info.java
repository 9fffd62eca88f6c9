/// Passes over a portal: everything once, then what changed, and sweeps for what moves no stamp.
/// Start with [io.tasuki.hubspot.read.HubSpotChangeFeed], which knows the pass for each object; a new pass is a
/// [io.tasuki.hubspot.read.Sweep] or a feed of its own. How a record becomes a row belongs to `record`.
@NullMarked
package io.tasuki.hubspot.read;

import org.jspecify.annotations.NullMarked;
