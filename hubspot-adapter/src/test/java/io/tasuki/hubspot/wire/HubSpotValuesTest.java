package io.tasuki.hubspot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.FieldType;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSpotValuesTest {

    @ParameterizedTest
    @CsvSource({
        "MOMENT, 2018-02-01T09:00:00+09:00, 1517443200000",
        "MOMENT, 2018-02-01T00:00:00Z, 1517443200000",
        "MOMENT, yesterday, yesterday",
        "DATE, 2018-02-01, 2018-02-01",
        "NUMBER, 1E+3, 1000",
        "NUMBER, 12.50, 12.50",
        "NUMBER, twelve, twelve",
        "BOOLEAN, TRUE, true",
        "CHOICE, won, won",
        "TEXT, 1E+3, 1E+3",
        "OTHER, 2018-02-01T00:00:00Z, 2018-02-01T00:00:00Z"
    })
    void valuesTakeTheFormOfTheirType(FieldType type, String neutral, String hubspot) {
        assertThat(HubSpotValues.toHubSpot(type, neutral)).isEqualTo(hubspot);
    }

    @Test
    void anEmptyValueStaysEmptyAndClears() {
        for (FieldType type : FieldType.values()) {
            assertThat(HubSpotValues.toHubSpot(type, "")).isEmpty();
        }
    }

    @Test
    void momentsComeAsIsoOrMilliseconds() {
        Instant moment = Instant.parse("2018-02-01T00:00:00.123Z");

        assertThat(HubSpotValues.moment("2018-02-01T00:00:00.123Z")).contains(moment);
        assertThat(HubSpotValues.moment("1517443200123")).contains(moment);
        assertThat(HubSpotValues.moment("2018-02-01T09:00:00.123+09:00")).contains(moment);
        assertThat(HubSpotValues.moment("2018-02-01")).isEmpty();
        assertThat(HubSpotValues.moment("2018-02-30T00:00:00.000Z")).isEmpty();
        assertThat(HubSpotValues.moment("2018-02-01T25:00:00.000Z")).isEmpty();
        assertThat(HubSpotValues.moment("2018-02-01T00:00:00.12xZ")).isEmpty();
        assertThat(HubSpotValues.moment("")).isEmpty();
        assertThat(HubSpotValues.moment(null)).isEmpty();
    }
}
