/// Marketing attribution: which touches the won handoffs are credited to, by each of several models, and what that comes to.
/// Start with [io.tasuki.attribution.Attribution], which works everything out in one session and tells it as a report and as
/// two tables. Its steps are rooms of their own, in this order: [io.tasuki.attribution.touch],
/// [io.tasuki.attribution.journey], [io.tasuki.attribution.credit], [io.tasuki.attribution.cost] and
/// [io.tasuki.attribution.summary]; the arithmetic lies in [io.tasuki.attribution.model]. A window onto the ledger: it changes
/// nothing, and nothing upstream knows it. `run` calls it.
@NullMarked
package io.tasuki.attribution;

import org.jspecify.annotations.NullMarked;
