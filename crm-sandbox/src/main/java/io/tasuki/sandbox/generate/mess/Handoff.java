package io.tasuki.sandbox.generate.mess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One time that marketing handed a life to sales; changed only while it is told.
final class Handoff {

    final Life life;
    Instant at;
    Rule rule;
    int owner;
    Decision decision = Decision.NEW;
    Instant receivedAt;
    @Nullable Instant calledAt;
    @Nullable Instant decidedAt;
    ReturnReason reason = ReturnReason.NOT_A_FIT;

    /// Whether sales wrote the reason into the field made for it and left the status alone.
    boolean reasonOnlyInField;

    Handoff(Life life, Instant at, Rule rule, int owner) {
        this.life = life;
        this.at = at;
        this.rule = rule;
        this.owner = owner;
        this.receivedAt = at.plusSeconds(1_800);
    }

    boolean accepted() {
        return decision == Decision.ACCEPTED;
    }

    /// When sales decided; only of a handoff on which it did.
    Instant decided() {
        Instant moment = decidedAt;
        if (moment == null) {
            throw new IllegalStateException("lead " + life.index + " is undecided");
        }
        return moment;
    }

    /// Sales has not looked at it.
    void forget() {
        decision = Decision.NEW;
        calledAt = null;
        decidedAt = null;
    }
}
