package io.tasuki.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VisitorsTest {

    private final ManualTime time = new ManualTime(Instant.parse("2026-11-29T00:00:00Z"));
    private final Visitors visitors = new Visitors("right", time);

    @Test
    void aSessionEndsAfterTwelveHours() {
        String session = visitors.login("right").orElseThrow();

        time.advance(Visitors.SESSION);
        assertThat(visitors.knows(session)).isTrue();
        time.advance(Duration.ofSeconds(1));
        assertThat(visitors.knows(session)).isFalse();
    }

    @Test
    void anInvitationIsGoodForAQuarterOfAnHour() {
        String code = visitors.invitation();

        time.advance(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(visitors.invited(code)).isEmpty();
    }

    @Test
    void tenWrongTokensCloseTheDoorForAMinute() {
        for (int i = 0; i < 10; i++) {
            assertThat(visitors.login("wrong")).isEmpty();
        }
        assertThat(visitors.login("right")).isEmpty();

        time.advance(Duration.ofSeconds(61));

        assertThat(visitors.login("right")).isPresent();
    }

    @Test
    void anInvitationOpensEvenWhileSomebodyGuesses() {
        String code = visitors.invitation();
        for (int i = 0; i < 10; i++) {
            visitors.login("wrong");
        }

        assertThat(visitors.invited(code)).isPresent();
    }
}
