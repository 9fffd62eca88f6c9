/// Estimators: numbers in, numbers out, each from the literature and tested against reference values.
/// Every room below has one subject: `rate` how sure a rate is and what many rates say of each other, `significance`
/// whether a difference can be chance, `survival` what happens by which day while some are still open.
/// Here is what they share, [io.tasuki.statistics.Interval]. Nothing below knows a store, a handoff or a stage; any
/// stage or window may call it. What a number means for a lead is said by whoever asks.
@NullMarked
package io.tasuki.statistics;

import org.jspecify.annotations.NullMarked;
