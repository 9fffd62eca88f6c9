package io.tasuki.stage.apply;

import java.time.Instant;

/// What to apply.
///
/// @param now the CRM's now, for back-off and the journal
/// @param checksLive true when the plan is not fresh: each batch is read first, and what moved is left out as stale
public record ApplyRequest(String planId, String runId, Instant now, boolean checksLive) {}
