package io.tasuki.stage.plan;

import java.time.Instant;
import java.time.ZoneId;

/// What to plan.
///
/// @param asOf the moment the outcomes are told at
/// @param now the CRM's now, for back-off and for remembering when a value was read
/// @param configuration hash of what the plan depends on
public record PlanRequest(
        String planId,
        String runId,
        Instant asOf,
        Instant now,
        ZoneId zone,
        WriteBackSettings settings,
        String configuration) {}
