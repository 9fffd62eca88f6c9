/// What the credits come to: leads, handoffs, wins, revenue, cost and return by campaign, channel, or whatever else is told of
/// touches. Start with [io.tasuki.attribution.summary.Summaries], which fills the session's table `summary`. It adds up and
/// compares, and says how far chance alone would move a sum; it never says what would have been won without a touch, for no
/// model here can know.
@NullMarked
package io.tasuki.attribution.summary;

import org.jspecify.annotations.NullMarked;
