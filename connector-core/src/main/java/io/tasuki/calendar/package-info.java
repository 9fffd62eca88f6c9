/// Working time: which days and hours count for what two teams promise each other.
///
/// Start with [io.tasuki.calendar.WorkingTime], which has the hours of the week and the [io.tasuki.calendar.Holidays], and
/// with [io.tasuki.calendar.TimeLimit], what is promised. Values only: no clock is read here, and nothing is known of leads.
/// Another country's holidays are one more class beside [io.tasuki.calendar.JapaneseHolidays].
@NullMarked
package io.tasuki.calendar;

import org.jspecify.annotations.NullMarked;
