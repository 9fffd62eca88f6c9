package io.tasuki.salesforce.wire;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each error code of the CRM asks of us, for whole calls and for single rows.
public final class ErrorTable {

    /// What to do about a whole call.
    public enum Remedy {
        NEW_TOKEN,
        /// Turned away before it was acted on.
        WAIT,
        /// Not well, and may have acted.
        TRY_AGAIN,
        /// The CRM cannot do so much at once: a query can be made smaller.
        ASK_LESS,
        TELL_ADMIN,
        /// Refused as wrong, with a code: what that means is known where the call was made.
        LOOK,
        GIVE_UP
    }

    private static final Map<String, Remedy> CALLS = Stream.of(
                    codes(Remedy.NEW_TOKEN, "INVALID_SESSION_ID"),
                    codes(Remedy.WAIT, "REQUEST_LIMIT_EXCEEDED", "UNABLE_TO_LOCK_ROW", "TXN_SECURITY_METERING_ERROR"),
                    codes(Remedy.TRY_AGAIN, "SERVER_UNAVAILABLE", "UNKNOWN_EXCEPTION"),
                    codes(Remedy.LOOK, "ExceededQuota", "FeatureNotEnabled", "InvalidEntity", "EXCEEDED_ID_LIMIT"),
                    codes(
                            Remedy.ASK_LESS,
                            "QUERY_TIMEOUT",
                            "REQUEST_RUNNING_TOO_LONG",
                            "OPERATION_TOO_LARGE",
                            "QUERY_TOO_COMPLICATED"),
                    codes(
                            Remedy.TELL_ADMIN,
                            "STORAGE_LIMIT_EXCEEDED",
                            "API_DISABLED_FOR_ORG",
                            "API_CURRENTLY_DISABLED",
                            "FUNCTIONALITY_NOT_ENABLED"))
            .flatMap(part -> part.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// Rows that may pass later as they are; those of every other code wait for a change of the row or of a rule.
    private static final Set<String> PASSING_ROW_ERRORS = Set.of(
            // Somebody else holds the row, or its parent.
            "UNABLE_TO_LOCK_ROW",
            "TooManyLockFailure",
            // Another row of the batch was at fault.
            "ALL_OR_NONE_OPERATION_ROLLED_BACK",
            // The organisation is not well, or has enough for now.
            "TXN_SECURITY_METERING_ERROR",
            "SERVER_UNAVAILABLE",
            "UNKNOWN_EXCEPTION",
            "REQUEST_LIMIT_EXCEEDED",
            "REQUEST_RUNNING_TOO_LONG",
            "QUERY_TIMEOUT",
            "InternalServerError",
            "Timeout",
            "ExceededQuota",
            // An administrator has to act, and nothing about the row changes then.
            "STORAGE_LIMIT_EXCEEDED",
            "API_DISABLED_FOR_ORG",
            "API_CURRENTLY_DISABLED");

    private ErrorTable() {}

    public static Remedy forCall(int status, String code) {
        Remedy known = CALLS.get(code);
        if (known != null) {
            return known;
        }
        return switch (status) {
            case 401 -> Remedy.NEW_TOKEN;
            case 420, 429 -> Remedy.WAIT;
            case 403 -> Remedy.TELL_ADMIN;
            case 406, 408, 500, 502, 503, 504 -> Remedy.TRY_AGAIN;
            case 414, 431 -> Remedy.ASK_LESS;
            case 400, 404, 409 -> refused(code);
            default -> Remedy.GIVE_UP;
        };
    }

    private static Remedy refused(String code) {
        if (code.startsWith("INSUFFICIENT_ACCESS")) {
            return Remedy.TELL_ADMIN;
        }
        return code.isEmpty() ? Remedy.GIVE_UP : Remedy.LOOK;
    }

    /// True when the same row may well go through later; else only a change of the row or of a rule helps.
    public static boolean rowMayPassLater(String code) {
        return PASSING_ROW_ERRORS.contains(code);
    }

    private static Map<String, Remedy> codes(Remedy remedy, String... codes) {
        return Stream.of(codes).collect(Collectors.toMap(code -> code, code -> remedy));
    }
}
