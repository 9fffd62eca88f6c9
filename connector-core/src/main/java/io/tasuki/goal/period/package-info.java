/// The time a target stands for: fiscal halves, quarters and years, and what is left of them.
/// Start with [io.tasuki.goal.period.Period]. Days only; moments and zones are whoever's asks. The goal uses it, reports may.
@NullMarked
package io.tasuki.goal.period;

import org.jspecify.annotations.NullMarked;
