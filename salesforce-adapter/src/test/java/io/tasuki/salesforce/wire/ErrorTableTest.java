package io.tasuki.salesforce.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.salesforce.wire.ErrorTable.Remedy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTableTest {

    @ParameterizedTest
    @CsvSource({
        "401, INVALID_SESSION_ID, NEW_TOKEN",
        "401, '', NEW_TOKEN",
        "403, REQUEST_LIMIT_EXCEEDED, WAIT",
        "403, INSUFFICIENT_ACCESS, TELL_ADMIN",
        "403, API_DISABLED_FOR_ORG, TELL_ADMIN",
        "400, QUERY_TIMEOUT, ASK_LESS",
        "503, '', TRY_AGAIN",
        "500, UNKNOWN_EXCEPTION, TRY_AGAIN",
        "406, '', TRY_AGAIN",
        "429, '', WAIT",
        "420, '', WAIT",
        "400, INVALID_FIELD, LOOK",
        "404, NOT_FOUND, LOOK",
        "404, '', GIVE_UP",
        "400, MALFORMED_QUERY, LOOK",
        "400, INSUFFICIENT_ACCESS_OR_READONLY, TELL_ADMIN",
        "400, '', GIVE_UP",
        "431, '', ASK_LESS",
    })
    void eachCodeAsksForOneThing(int status, String code, Remedy remedy) {
        assertThat(ErrorTable.forCall(status, code)).isEqualTo(remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNABLE_TO_LOCK_ROW",
                "TooManyLockFailure",
                "ALL_OR_NONE_OPERATION_ROLLED_BACK",
                "TXN_SECURITY_METERING_ERROR",
                "SERVER_UNAVAILABLE",
                "UNKNOWN_EXCEPTION",
                "REQUEST_LIMIT_EXCEEDED",
                "QUERY_TIMEOUT",
                "REQUEST_RUNNING_TOO_LONG",
                "InternalServerError",
                "Timeout",
                "ExceededQuota",
                "STORAGE_LIMIT_EXCEEDED",
                "API_DISABLED_FOR_ORG",
                "API_CURRENTLY_DISABLED"
            })
    void aRowMayPassLaterThatNothingIsWrongWith(String code) {
        assertThat(ErrorTable.rowMayPassLater(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSUFFICIENT_ACCESS_OR_READONLY",
                "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
                "INVALID_CROSS_REFERENCE_KEY",
                "ENTITY_IS_DELETED",
                "FIELD_CUSTOM_VALIDATION_EXCEPTION",
                "REQUIRED_FIELD_MISSING",
                "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                "STRING_TOO_LONG",
                "DUPLICATES_DETECTED",
                "CANNOT_UPDATE_CONVERTED_LEAD",
                "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
                "MALFORMED_ID",
                "EXCEEDED_MAX_SEMIJOIN_SUBSELECTS",
                "NEVER_SEEN_BEFORE"
            })
    void aRowWaitsForAChangeThatSomethingIsWrongWith(String code) {
        assertThat(ErrorTable.rowMayPassLater(code)).isFalse();
    }
}
