/// Rates: how sure one is, how far two are apart, and what an attribute's levels say of each other.
/// Start with [io.tasuki.statistics.rate.Proportion], a count of successes among trials;
/// [io.tasuki.statistics.rate.Wilson] is the interval for reports, [io.tasuki.statistics.rate.BetaBinomial] the shrinkage.
/// Whether a difference can be chance is asked in `significance`; what has not ended yet belongs to `survival`.
@NullMarked
package io.tasuki.statistics.rate;

import org.jspecify.annotations.NullMarked;
