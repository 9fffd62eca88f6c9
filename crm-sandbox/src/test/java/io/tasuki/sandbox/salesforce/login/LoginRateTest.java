package io.tasuki.sandbox.salesforce.login;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.sandbox.control.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginRateTest {

    private final MovableClock clock = MovableClock.standing(Instant.parse("2026-09-30T09:00:00Z"));
    private final LoginRate rate = new LoginRate(clock);

    @Test
    void aUserLogsInSoOftenWithinAnHour() throws OAuthProblem {
        for (int login = 0; login < LoginRate.AN_HOUR; login++) {
            clock.advance(Duration.ofMillis(100));
            rate.count("a");
        }

        assertThatThrownBy(() -> rate.count("a")).hasMessage("login rate exceeded");
        assertThatCode(() -> rate.count("b")).doesNotThrowAnyException();
        clock.advance(Duration.ofHours(1).minus(Duration.ofMinutes(5)));
        assertThatCode(() -> rate.count("a")).doesNotThrowAnyException();
    }
}
