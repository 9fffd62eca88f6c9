package io.tasuki.http;

import io.tasuki.crm.CrmException;
import java.time.Duration;

/// How one try of a call ended.
sealed interface Attempt {

    record Done(Answer answer) implements Attempt {}

    /// Turned away unacted.
    record Postponed(Duration pause, String reason) implements Attempt {}

    /// @param mayHaveActed true when the request may have reached the CRM
    /// @param tries after so many of them the caller gives up, where the settings would go on longer
    record Unwell(Duration pause, String reason, boolean mayHaveActed, int tries) implements Attempt {

        static Unwell of(String reason, boolean mayHaveActed) {
            return new Unwell(Duration.ZERO, reason, mayHaveActed, Integer.MAX_VALUE);
        }
    }

    record Failed(CrmException failure) implements Attempt {}

    /// How long the CRM asked us to wait, if it wants the call again.
    default Duration wanted() {
        return switch (this) {
            case Postponed postponed -> postponed.pause();
            case Unwell unwell -> unwell.pause();
            case Done done -> Duration.ZERO;
            case Failed failed -> Duration.ZERO;
        };
    }
}
