package io.tasuki.stage.apply;

import java.time.Instant;

/// What to take back.
///
/// @param run the run whose writes are taken back
/// @param planId the plan that this makes, by the run that makes it
/// @param now the CRM's now
/// @param configuration hash of what plans depend on
public record RevertRequest(String run, String planId, Instant now, String configuration) {}
