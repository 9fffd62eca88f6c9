package io.tasuki.salesforce.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.salesforce.wire.ErrorTable.Remedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void onlyWhatPassesByItselfIsTriedAgainForARow() {
        assertThat(ErrorTable.rowMayPassLater("UNABLE_TO_LOCK_ROW")).isTrue();
        for (String code : new String[] {
            "INVALID_CROSS_REFERENCE_KEY",
            "ENTITY_IS_DELETED",
            "FIELD_CUSTOM_VALIDATION_EXCEPTION",
            "CANNOT_UPDATE_CONVERTED_LEAD",
            "DUPLICATES_DETECTED",
            "STRING_TOO_LONG",
            "NEVER_SEEN_BEFORE"
        }) {
            assertThat(ErrorTable.rowMayPassLater(code)).as(code).isFalse();
        }
    }
}
