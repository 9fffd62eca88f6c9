package io.tasuki.http;

import io.tasuki.crm.CrmException;
import java.time.Duration;

/// What a reply means for the call it answers.
public sealed interface Verdict {

    /// The adapter can work with it, be it good news or bad.
    record Accept() implements Verdict {}

    /// The CRM turned the call away before acting on it (too fast, locked): anything may be sent again.
    ///
    /// @param pause how long to wait at least
    record Postpone(Duration pause, String reason) implements Verdict {}

    /// The CRM is not well, and may or may not have acted: only what may be repeated is sent again. Counts for
    /// the circuit.
    ///
    /// @param pause how long to wait at least
    /// @param tries after so many of them the call is given up, where the settings would go on longer
    record Unwell(Duration pause, String reason, int tries) implements Verdict {

        public Unwell(Duration pause, String reason) {
            this(pause, reason, Integer.MAX_VALUE);
        }
    }

    /// The token is no longer taken: renew it and send again, once.
    record RenewToken(String reason) implements Verdict {}

    /// Nothing the caller can do helps.
    record Fail(CrmException failure) implements Verdict {}
}
