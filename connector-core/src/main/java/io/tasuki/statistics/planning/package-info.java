/// Planning: how many meetings a target needs, and how likely it is reached, with what is not known taken along.
/// Revenue is meetings times win rate times unit price. Start with [io.tasuki.statistics.planning.RateBelief], what is known
/// of the win rate, and [io.tasuki.statistics.planning.UnitPrice]; [io.tasuki.statistics.planning.Wins] is how many there
/// may be, [io.tasuki.statistics.planning.Revenue] what they bring, [io.tasuki.statistics.planning.Fewest] solves backwards.
/// [io.tasuki.statistics.planning.OpenPipeline] and [io.tasuki.statistics.planning.Pace] are about deals under way.
/// How rates are measured belongs to `rate`, when wins come to `survival`.
@NullMarked
package io.tasuki.statistics.planning;

import org.jspecify.annotations.NullMarked;
