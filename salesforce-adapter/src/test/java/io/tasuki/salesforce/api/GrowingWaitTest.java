package io.tasuki.salesforce.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrowingWaitTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final GrowingWait wait = new GrowingWait(FIRST, LONGEST);

    @Test
    void anEndIsSeenAtMostHalfAsLateAgain() {
        Duration waited = wait.after(0);
        assertThat(waited).isEqualTo(FIRST);
        for (int waits = 1; waits < 8; waits++) {
            assertThat(wait.after(waits)).isBetween(waited.dividedBy(2).minusMillis(waits), waited.dividedBy(2).plusMillis(waits));
            waited = waited.plus(wait.after(waits));
        }
    }

    @Test
    void anHourOfWorkIsLookedAtAboutTwiceAMinute() {
        Duration waited = Duration.ZERO;
        int looks = 0;
        while (waited.compareTo(Duration.ofHours(1)) < 0) {
            waited = waited.plus(wait.after(looks));
            looks++;
        }
        assertThat(looks).isBetween(120, 135);
    }

    @Test
    void noWaitIsLongerThanTheLongest() {
        assertThat(wait.after(1_000_000)).isEqualTo(LONGEST);
    }
}
