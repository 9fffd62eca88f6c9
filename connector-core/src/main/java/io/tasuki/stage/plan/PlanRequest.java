package io.tasuki.stage.plan;

import io.tasuki.stage.promise.PromiseSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What to plan.
///
/// @param asOf the moment the outcomes are told at
/// @param now the CRM's now, for back-off and for remembering when a value was read
/// @param promises what sales promised of every handoff
/// @param configuration hash of what the plan depends on
/// @param selection what is asked for, of all that the scope holds
/// @param shrunken sources that lost so much that nothing is overwritten on their word
public record PlanRequest(
        String planId,
        String runId,
        Instant asOf,
        Instant now,
        ZoneId zone,
        WriteBackSettings settings,
        PromiseSettings promises,
        String configuration,
        PlanScope scope,
        PlanSelection selection,
        List<ShrunkenSource> shrunken) {

    public PlanRequest {
        shrunken = List.copyOf(shrunken);
    }
}
