package io.tasuki.stage.plan;

import java.util.List;
import java.util.Map;

/// What a plan came to. Its changes are in the store.
///
/// @param toChange field changes
/// @param records records that take at least one change
/// @param estimatedCalls what applying it costs by connection, check reads included
/// @param problems connections that could not be read: their records are left for the next plan
public record PlanResult(
        String planId,
        long toChange,
        long unchanged,
        long conflicts,
        long records,
        Map<String, Long> estimatedCalls,
        List<CallProblem> problems) {}
