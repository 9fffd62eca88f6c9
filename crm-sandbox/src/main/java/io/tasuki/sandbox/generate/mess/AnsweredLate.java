package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;
import java.util.List;

/// A question of the lead definition was answered after the handoff; the verdict stays.
final class AnsweredLate implements Twist {

    @Override
    public String name() {
        return "answered_late";
    }

    @Override
    public double share() {
        return 0.1;
    }

    @Override
    public boolean fits(Life life) {
        return life.handedOver() && !life.startedAsContact && life.knownAt.size() < Criterion.values().length;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Instant answered = Hours.later(dice, life.handoffs.getLast().receivedAt, 1, 20);
        List<Criterion> open = List.of(Criterion.values()).stream()
                .filter(criterion -> !life.knownAt.containsKey(criterion))
                .toList();
        if (!scene.past(answered)) {
            return false;
        }
        life.knownAt.put(dice.oneOf(open), answered);
        return true;
    }
}
