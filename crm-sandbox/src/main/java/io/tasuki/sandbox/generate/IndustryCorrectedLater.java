package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Duration;
import java.time.Instant;

/// Somebody set another industry after the handoff; what counts is what stood there at the handoff.
final class IndustryCorrectedLater implements Twist {

    private static final double SHARE = 0.05;
    private static final String ATTRIBUTE = "industry";
    private static final String CORRECTED = "建設業";

    private final Instant now;

    IndustryCorrectedLater(Instant now) {
        this.now = now;
    }

    @Override
    public String name() {
        return "industry_corrected_later";
    }

    @Override
    public Story strike(Story story, Dice dice) {
        Instant handedOverAt = story.handedOverAt();
        if (handedOverAt == null || !dice.chance(SHARE)) {
            return story;
        }
        Instant at = handedOverAt.plus(Duration.ofDays(dice.between(3, 60)));
        return at.isAfter(now) ? story : story.bent(name(), new Story.Correction(ATTRIBUTE, CORRECTED, at));
    }
}
