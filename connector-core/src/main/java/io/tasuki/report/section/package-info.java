/// What each section of the weekly report counts. Start with [io.tasuki.report.section.Weekly], which tells them all in the
/// order of the meeting. A section has a class of its own and its queries beside it; it reuses what goal, conversion,
/// promises, score and attribution say, counts the rest, and never stays silent: what is missing is a remark with its remedy.
/// `run` calls it.
@NullMarked
package io.tasuki.report.section;

import org.jspecify.annotations.NullMarked;
