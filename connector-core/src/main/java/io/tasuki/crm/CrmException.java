package io.tasuki.crm;

import java.time.Instant;

/// A whole call that failed, sealed by what the engine can do about it.
///
/// Messages carry status, category, the CRM's correlation id and a path template. They never carry a body, a
/// token or a person's data.
public abstract sealed class CrmException extends Exception {

    private static final long serialVersionUID = 1;

    private CrmException(String message) {
        super(message);
    }

    /// Too fast, even after the adapter's own waiting: try again at `notBefore` (this machine's clock).
    public static final class Throttled extends CrmException {
        private static final long serialVersionUID = 1;
        private final Instant notBefore;

        public Throttled(String message, Instant notBefore) {
            super(message);
            this.notBefore = notBefore;
        }

        public Instant notBefore() {
            return notBefore;
        }
    }

    /// The allowance for today, or for this run, is used up: stop cleanly, go on at `until`.
    public static final class BudgetSpent extends CrmException {
        private static final long serialVersionUID = 1;
        private final Instant until;

        public BudgetSpent(String message, Instant until) {
            super(message);
            this.until = until;
        }

        public Instant until() {
            return until;
        }
    }

    /// The CRM did not answer usefully, even after retries. For a write this class promises that nothing was
    /// written; a lost answer to a write is [WriteOutcome.InDoubt] instead.
    public static final class Unavailable extends CrmException {
        private static final long serialVersionUID = 1;

        public Unavailable(String message) {
            super(message);
        }
    }

    /// A permission, a licence or a valid login is missing; `missing` says which, in the CRM's words.
    public static final class AccessDenied extends CrmException {
        private static final long serialVersionUID = 1;
        private final String missing;

        public AccessDenied(String message, String missing) {
            super(message);
            this.missing = missing;
        }

        public String missing() {
            return missing;
        }
    }

    /// The saved cursor no longer works: begin the pass anew.
    public static final class CursorLost extends CrmException {
        private static final long serialVersionUID = 1;

        public CursorLost(String message) {
            super(message);
        }
    }

    /// The request was refused as wrong, or the answer is not what the CRM promises: retrying won't help.
    public static final class Unreadable extends CrmException {
        private static final long serialVersionUID = 1;

        public Unreadable(String message) {
            super(message);
        }
    }
}
