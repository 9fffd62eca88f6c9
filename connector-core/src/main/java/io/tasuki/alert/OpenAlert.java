package io.tasuki.alert;

import io.tasuki.alert.condition.Alert;
import io.tasuki.alert.condition.Severity;
import java.time.Instant;

/// An alert that was told and is not over.
///
/// @param since when it became so
/// @param raisedAt when it was told first
public record OpenAlert(String subject, Severity severity, Instant since, Instant raisedAt, Alert alert) {}
