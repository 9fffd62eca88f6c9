package io.tasuki.stage.measure.guard;

import org.jspecify.annotations.Nullable;

/// What speaks against an attribute; shares from 0 to 1.
///
/// @param filledOfWon the share of the won handoffs in which it is not blank; null: none was won
/// @param filledOfOthers the same of those that were not won; null: all were
/// @param changedAfterHandoff the share of the handoffs in which it was filled or changed since the handoff, where its
///     value may be of later
/// @param firstReadAfterHandoff the share of the handoffs before whose end nobody had read the field, of which the CRM
///     keeps no history
/// @param auc how well it alone tells won handoffs from others; null: there are too few to say
public record Evidence(
        long handoffs,
        long won,
        @Nullable Double filledOfWon,
        @Nullable Double filledOfOthers,
        double changedAfterHandoff,
        double firstReadAfterHandoff,
        @Nullable Double auc) {}
