/// The goal: what a revenue target asks of both teams, from what was measured. A window onto the corridor; it changes nothing.
/// Start with [io.tasuki.goal.Goal]: target, orders, meetings, handoffs, inquiries, how likely it is reached as things go, and
/// how an earlier forecast came out. [io.tasuki.goal.Measured] is what it stands on, read by SQL over the handoffs that
/// conversion follows; [io.tasuki.goal.Outlook] is what may come. Every forecast is called one and has its ranges; what the
/// data cannot carry is said to be missing. Formulas belong to `io.tasuki.statistics.planning`, words for people to the
/// command line. `run` calls it.
@NullMarked
package io.tasuki.goal;

import org.jspecify.annotations.NullMarked;
