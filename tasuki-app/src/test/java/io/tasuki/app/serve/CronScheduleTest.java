package io.tasuki.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CronScheduleTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void theExpressionIsReadInTheConfiguredZone() {
        CronSchedule nightly = CronSchedule.of("30 2 * * *", TOKYO);

        assertThat(nightly.next(Instant.parse("2026-11-24T00:00:00Z"))).contains(Instant.parse("2026-11-24T17:30:00Z"));
    }

    @Test
    void theNextMomentIsNeverTheOneAskedFrom() {
        CronSchedule quarterly = CronSchedule.of("*/15 * * * *", TOKYO);

        assertThat(quarterly.next(Instant.parse("2026-11-24T00:15:00Z"))).contains(Instant.parse("2026-11-24T00:30:00Z"));
    }

    @Test
    void aDayThatNeverComesHasNoNextMoment() {
        assertThat(CronSchedule.of("0 0 30 2 *", TOKYO).next(Instant.parse("2026-11-24T00:00:00Z"))).isEmpty();
    }

    @Test
    void whatIsNotCronIsRefused() {
        assertThatThrownBy(() -> CronSchedule.of("every day", TOKYO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CronSchedule.of("0 * * * * *", TOKYO)).isInstanceOf(IllegalArgumentException.class);
    }
}
