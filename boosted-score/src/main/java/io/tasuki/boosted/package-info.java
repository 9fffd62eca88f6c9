/// Boosted trees as a family of score models, by XGBoost (T. Chen and C. Guestrin, 2016).
/// Start with [io.tasuki.boosted.BoostedTrees], which is found by being on the class path. Everything that is XGBoost stays
/// here; what a row is and whether trees are used at all is decided in `io.tasuki.stage.score`. Nobody calls this package
/// by name. Without its jar, or where the native library does not load, the scorecard goes on alone.
@NullMarked
package io.tasuki.boosted;

import org.jspecify.annotations.NullMarked;
