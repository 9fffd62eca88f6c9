/// Single records: reading them by id, with their links, and telling them as rows.
/// Start with [io.tasuki.hubspot.record.HubSpotRows]. Which records are read when belongs to `read`.
@NullMarked
package io.tasuki.hubspot.record;

import org.jspecify.annotations.NullMarked;
