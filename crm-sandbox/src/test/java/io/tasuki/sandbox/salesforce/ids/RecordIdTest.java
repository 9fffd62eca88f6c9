package io.tasuki.sandbox.salesforce.ids;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdTest {

    /// Pairs as vendors' documentation and public examples show them.
    @ParameterizedTest
    @CsvSource({
        "001D000000IRFma, 001D000000IRFmaIAH",
        "0065g000000000A, 0065g000000000AAAQ",
        "00Q5g0000000001, 00Q5g0000000001EAA",
        "00530000000xSwZ, 00530000000xSwZAAU"
    })
    void fifteenCharactersTellTheLastThree(String shorter, String complete) {
        assertThat(RecordId.complete(shorter)).isEqualTo(complete);
        assertThat(RecordId.complete(complete)).isEqualTo(complete);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0065g000000000AAAA", "0065g00000000-A", "0065g000000000AAAQX"})
    void whatIsNoIdIsNull(String text) {
        assertThat(RecordId.complete(text)).isNull();
    }

    @Test
    void theNextIdCarriesOverDigitsCapitalsAndSmallLetters() {
        assertThat(RecordId.next("0065g0000000009AAA")).isEqualTo("0065g000000000AAAQ");
        assertThat(RecordId.next("0065g000000000ZAAQ")).isEqualTo("0065g000000000aAAA");
        assertThat(RecordId.next("0065g000000000zAAA")).startsWith("0065g0000000010");
    }

    @Test
    void countedIdsFollowEachOther() {
        assertThat(RecordId.of("006", "5g", 62)).isEqualTo(RecordId.next(RecordId.of("006", "5g", 61)));
    }
}
