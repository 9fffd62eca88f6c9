/// The weekly report: the language-free document behind the page that both teams look at. A window onto the corridor.
/// Start with [io.tasuki.report.WeeklyReport]: sections made of a few sorts of blocks, so that whoever shows it knows
/// blocks and no sections. [io.tasuki.report.Value] says what a number is, [io.tasuki.report.Listing] which records stand
/// behind it. What each section counts belongs to `io.tasuki.report.section`, words for people to whoever shows it:
/// every id here is a key to words. Nothing personal stands in it but the names of owners, who are staff.
@NullMarked
package io.tasuki.report;

import org.jspecify.annotations.NullMarked;
