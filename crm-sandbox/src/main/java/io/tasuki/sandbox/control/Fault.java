package io.tasuki.sandbox.control;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// One ordered disturbance: after `after` matching calls it strikes `times` times.
///
/// @param on a path pattern in which `*` stands for anything, optionally with a method before it (`POST /crm/*`)
/// @param status what [Kind#STATUS] and [Kind#HTML] answer
/// @param delay how long [Kind#SLOW] holds the reply back
/// @param words what else a kind needs to be told: see there
public record Fault(
        Kind kind, String on, long after, long times, int status, Duration delay, Map<String, String> words) {

    /// One without words.
    public Fault(Kind kind, String on, long after, long times, int status, Duration delay) {
        this(kind, on, after, times, status, delay, Map.of());
    }

    /// What goes wrong.
    public enum Kind {
        /// The vendor's error of that status, with `code` and `message` if these are told; nothing is processed.
        STATUS,
        /// A gateway's HTML page of that status; nothing is processed.
        HTML,
        /// The client is sent to `to`, another address; nothing is processed.
        REDIRECT,
        /// Processed, answered without `header`.
        OMIT,
        /// The connection drops; nothing is processed.
        RESET,
        /// Processed, all headers and half the body sent, then the connection drops.
        TRUNCATE,
        /// Processed, answered late.
        SLOW,
        /// Processed, then the connection drops without an answer.
        LOST_REPLY,
        /// The vendor's server treats the access token as expired.
        EXPIRE_TOKEN,
        /// The vendor's server finds a record locked.
        LOCK_ROW,
        /// The vendor's server lets the job that is ordered here fail without a reason.
        FAIL_JOB,
        /// The vendor's server never gets on with the job whose upload is completed here.
        STALL_JOB,
        /// The vendor's server forgets the positions in this job's result it has told so far.
        STALE_LOCATOR,
        /// The vendor's server answers with half the page it could.
        SHORT_PAGE,
        /// The vendor's server says that there is more and not where.
        LOST_CURSOR;

        private static final Set<Kind> VENDORS =
                Set.of(EXPIRE_TOKEN, LOCK_ROW, FAIL_JOB, STALL_JOB, STALE_LOCATOR, SHORT_PAGE, LOST_CURSOR);

        /// @throws IllegalArgumentException for a word that is no kind
        static Kind named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        boolean struckByVendor() {
            return VENDORS.contains(this);
        }
    }

    /// One of the words, or nothing.
    String word(String name) {
        return words.getOrDefault(name, "");
    }
}
