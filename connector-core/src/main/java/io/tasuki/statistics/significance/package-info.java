/// Significance: whether what looks different can be chance, and how many such looks there were.
/// Start with [io.tasuki.statistics.significance.Fisher] for two rates and
/// [io.tasuki.statistics.significance.Homogeneity] for many at once;
/// [io.tasuki.statistics.significance.BenjaminiHochberg] takes the p values of all that was looked at.
/// How large a difference is belongs to `rate`.
@NullMarked
package io.tasuki.statistics.significance;

import org.jspecify.annotations.NullMarked;
