/// Which attributes can be trusted: those that were filled or changed with the outcome in sight would explain it all too
/// well. Start with [io.tasuki.stage.measure.guard.Guards]: it judges the attributes of the handoffs in the table
/// `guarded_handoff`, which its caller fills. Counting is SQL in the store, [io.tasuki.stage.measure.guard.Reason] holds
/// the rules and their thresholds. It changes nothing, and what is done about a judgement is the callers' business:
/// conversion, the score.
@NullMarked
package io.tasuki.stage.measure.guard;

import org.jspecify.annotations.NullMarked;
