package io.tasuki.stage.plan;

import java.util.List;
import java.util.Map;

/// What a plan came to. Its changes are in the store.
///
/// @param toChange field changes
/// @param unchanged values that stand as wanted
/// @param conflicts values that are wanted and will not be written, all that stand counted
/// @param records records that take at least one change
/// @param newFields our fields that do not exist yet and are made first
/// @param estimatedCalls what applying it costs by connection, check reads included
/// @param problems connections that could not be read: their records are left for the next plan
public record PlanResult(
        String planId,
        long toChange,
        long unchanged,
        long conflicts,
        long records,
        long newFields,
        Map<String, Long> estimatedCalls,
        List<CallProblem> problems) {

    /// True when applying it would do nothing.
    public boolean nothingToDo() {
        return toChange + newFields == 0;
    }
}
