/// Writing values into records, and reading what became of each.
/// Start with [io.tasuki.hubspot.write.HubSpotRecordWriter]. Which values are written is decided by the engine.
@NullMarked
package io.tasuki.hubspot.write;

import org.jspecify.annotations.NullMarked;
