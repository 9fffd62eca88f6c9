/// The fifth room of the corridor: how likely a handoff is to be won, and why, or that the data cannot say.
/// Start with [io.tasuki.stage.score.Training], which makes a candidate and tries it on later handoffs;
/// [io.tasuki.stage.score.ModelRegistry] keeps candidates and knows which one is promoted, and
/// [io.tasuki.stage.score.HandoffScores] has every handoff scored by it once. Attributes count as of the handoff, ambiguous
/// leads stay out, and everything takes its moment as an argument. What becomes of a score in a CRM is the next room's
/// business; how a model is fitted is [io.tasuki.stage.score.model]'s. The run, explaining and planning may call it.
@NullMarked
package io.tasuki.stage.score;

import org.jspecify.annotations.NullMarked;
