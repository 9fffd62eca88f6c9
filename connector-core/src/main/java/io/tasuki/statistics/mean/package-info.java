/// Means: what the means of many groups say of each other.
/// Start with [io.tasuki.statistics.mean.MeanPrior], fitted to [io.tasuki.statistics.mean.Group]s; it draws the mean of a
/// small group towards that of all, as `rate` does with rates. Amounts and lengths belong here, shares do not.
@NullMarked
package io.tasuki.statistics.mean;

import org.jspecify.annotations.NullMarked;
