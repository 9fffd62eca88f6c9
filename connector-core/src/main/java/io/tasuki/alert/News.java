package io.tasuki.alert;

import io.tasuki.alert.condition.Alert;
import io.tasuki.alert.condition.BrokenPromise;
import io.tasuki.alert.condition.Severity;
import io.tasuki.alert.message.Change;
import io.tasuki.alert.message.Step;
import java.time.Instant;
import java.util.Optional;

/// What one subject's alert has come to since it was last looked at.
///
/// @param before as it was open; empty: it was not
/// @param found as it was found now; empty: there is nothing wrong
record News(Optional<OpenAlert> before, Optional<Alert> found) {

    private Optional<Alert> standing() {
        return found.filter(Alert::stands);
    }

    /// What is told of it; empty: nothing is new.
    Optional<Change> change() {
        return standing().isPresent() ? standing().flatMap(this::risen) : before.map(this::over);
    }

    private Optional<Change> risen(Alert alert) {
        if (before.isEmpty()) {
            return Optional.of(change(Step.RAISED, alert.severity(), alert));
        }
        int worse = alert.severity().compareTo(before.get().severity());
        return worse == 0
                ? Optional.empty()
                : Optional.of(change(worse > 0 ? Step.WORSENED : Step.EASED, alert.severity(), alert));
    }

    private Change over(OpenAlert open) {
        return change(Step.RESOLVED, open.severity(), found.orElseGet(() -> ended(open.alert())));
    }

    private static Alert ended(Alert alert) {
        return alert instanceof BrokenPromise promise ? promise.ended() : alert;
    }

    private static Change change(Step step, Severity severity, Alert alert) {
        return new Change(step, alert.subject(), severity, alert);
    }

    /// As it is open from now on; empty: it is not.
    Optional<OpenAlert> after(Instant now) {
        return standing().map(alert -> new OpenAlert(
                alert.subject(),
                alert.severity(),
                before.filter(open -> open.severity() == alert.severity()).map(OpenAlert::since).orElse(alert.since()),
                before.map(OpenAlert::raisedAt).orElse(now),
                alert));
    }
}
