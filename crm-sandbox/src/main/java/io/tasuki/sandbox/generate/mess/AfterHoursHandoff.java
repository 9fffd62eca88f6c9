package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The handoff fell into a night: the day in Tokyo is another than in UTC.
final class AfterHoursHandoff implements Twist {

    @Override
    public String name() {
        return "after_hours_handoff";
    }

    @Override
    public double share() {
        return 0.12;
    }

    @Override
    public boolean fits(Life life) {
        return life.plain();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Handoff handoff = life.handoff();
        Instant night = handoff.at
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofHours(9))
                .plusSeconds(dice.between(0, 5 * 3_600));
        if (!night.isAfter(life.born)) {
            return false;
        }
        handoff.at = night;
        handoff.receivedAt = night.plusSeconds(1_800);
        return true;
    }
}
