package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;
import java.util.List;

/// Somebody set another industry after the handoff; what counts is what stood there then.
final class IndustryCorrectedLater implements Twist {

    @Override
    public String name() {
        return "industry_corrected_later";
    }

    @Override
    public double share() {
        return 0.06;
    }

    @Override
    public boolean fits(Life life) {
        return life.handedOver() && !life.startedAsContact;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Instant corrected = Hours.later(dice, life.handoffs.getLast().receivedAt, 3, 60);
        List<Industry> others = List.of(Industry.values()).stream()
                .filter(industry -> industry != life.industry)
                .toList();
        if (!scene.past(corrected)) {
            return false;
        }
        life.correction = new Life.Correction(corrected, dice.oneOf(others));
        return true;
    }
}
