/// What the sections of the weekly report work on: one question, the handoffs as they stood, and the records behind numbers.
/// Start with [io.tasuki.report.desk.Desk]. It reads every handoff once and remembers for each number which handoffs it
/// counts, so that a number and its list can never disagree. What is counted is said by `io.tasuki.report.section`.
@NullMarked
package io.tasuki.report.desk;

import org.jspecify.annotations.NullMarked;
