/// Journeys: the touches that count for each handoff, in their order, and where on the way its milestones lie.
/// Start with [io.tasuki.attribution.journey.Journeys], which makes the session's tables `journey`, `step` and `milestone` from
/// the ledger and `touch` and hands the journeys over one by one. What a touch is worth does not belong here: that is said by
/// [io.tasuki.attribution.credit].
@NullMarked
package io.tasuki.attribution.journey;

import org.jspecify.annotations.NullMarked;
