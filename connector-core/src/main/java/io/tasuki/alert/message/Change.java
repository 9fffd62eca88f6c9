package io.tasuki.alert.message;

import io.tasuki.alert.condition.Alert;
import io.tasuki.alert.condition.Severity;

/// One alert of which something is new.
///
/// @param severity now; of a resolved one, what it was
/// @param alert as it stands now; of a resolved one, how it ended where that is known
public record Change(Step change, String subject, Severity severity, Alert alert) {}
