/// Survival: what has happened by which day, where some are still open and others can never have it any more.
/// Start with [io.tasuki.statistics.survival.LifeTable], the ends and the waiting by day;
/// [io.tasuki.statistics.survival.AalenJohansen] is for ends that compete, [io.tasuki.statistics.survival.KaplanMeier] for
/// one kind of end, [io.tasuki.statistics.survival.WeibullCure] for a guess beyond the days observed.
/// Days are whole and never negative. A rate without time belongs to `rate`.
@NullMarked
package io.tasuki.statistics.survival;

import org.jspecify.annotations.NullMarked;
