package io.tasuki.salesforce.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void bothWaysInWhichTheCrmWritesZonesAreRead() {
        Instant moment = Instant.parse("2024-09-24T03:26:07Z");

        assertThat(Moments.read("2024-09-24T03:26:07.000+0000")).contains(moment);
        assertThat(Moments.read("2024-09-24T03:26:07.000Z")).contains(moment);
        assertThat(Moments.read("2024-09-24T12:26:07+09:00")).contains(moment);
        assertThat(Moments.read("2024-09-24T12:26:07.000+0900")).contains(moment);
    }

    @Test
    void aDateOrAnEmptyTextIsNoMoment() {
        assertThat(Moments.read("2024-09-24")).isEmpty();
        assertThat(Moments.read("2024-09-24T03:26:07")).isEmpty();
        assertThat(Moments.read("")).isEmpty();
    }
}
