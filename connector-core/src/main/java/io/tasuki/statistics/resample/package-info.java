/// Intervals by drawing from what was observed again and again, with a seed of the caller's.
/// Start with [io.tasuki.statistics.resample.PoissonBootstrap]. Closed forms, where there are any, have rooms of their own
/// beside this one.
@NullMarked
package io.tasuki.statistics.resample;

import org.jspecify.annotations.NullMarked;
