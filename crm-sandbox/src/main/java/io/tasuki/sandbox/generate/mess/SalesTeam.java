package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.DealRecord.Money;
import io.tasuki.sandbox.generate.records.Rates;
import io.tasuki.sandbox.generate.records.Stage;
import io.tasuki.sandbox.generate.records.Staff;
import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What sales people do with what they get; they do not judge alike.
final class SalesTeam {

    private static final double SHARE_CALLED = 0.88;
    private static final double BASE_LOGIT = -0.9;
    private static final double PER_CRITERION = 0.25;
    private static final double MEDIAN_AMOUNT = 900_000;
    private static final long SMALLEST_COIN = 1_000;
    private static final List<Double> SHARE_RETURNED = List.of(0.12, 0.18, 0.18, 0.25, 0.35, 0.55);
    private static final List<String> LOSSES = List.of("価格", "競合", "時期未定", "ニーズなし");

    private final Instant now;
    private final String usualLink;

    SalesTeam(Instant now, String usualLink) {
        this.now = now;
        this.usualLink = usualLink;
    }

    int anybody(Dice dice) {
        return dice.between(0, Staff.SALES_PEOPLE - 1);
    }

    /// Calls, perhaps decides, and opens a deal for what is accepted.
    void work(Handoff handoff, Dice dice) {
        Instant called = handoff.receivedAt.plusSeconds(dice.between(600, 200_000));
        if (!dice.chance(SHARE_CALLED) || called.isAfter(now)) {
            return;
        }
        handoff.calledAt = called;
        handoff.decision = Decision.WORKING;
        Instant decided = Hours.later(dice, called, 2, 14);
        if (decided.isAfter(now)) {
            return;
        }
        handoff.decidedAt = decided;
        if (dice.chance(SHARE_RETURNED.get(handoff.owner))) {
            handoff.decision = Decision.RETURNED;
            handoff.reason = dice.oneOf(List.of(ReturnReason.values()));
        } else {
            handoff.decision = Decision.ACCEPTED;
            convert(handoff, open(handoff.life, decided, dice));
        }
    }

    /// A deal of this life from `made` on; it names the life, but for whom it counts is not said yet.
    Deal open(Life life, Instant made, Dice dice) {
        Deal deal = new Deal(life, life.nextDeal(), new Money(amount(dice), Rates.HOME));
        deal.parts.add(new Deal.Part(life, true));
        deal.step(Stage.MEETING, made);
        run(deal, dice.chance(winProbability(life)), dice);
        life.circle.deals.add(deal);
        return deal;
    }

    private void convert(Handoff handoff, Deal deal) {
        deal.converter = handoff.life;
        deal.counts(handoff, usualLink);
    }

    private void run(Deal deal, boolean won, Dice dice) {
        Duration toClose = won ? dice.weibullDays(75, 1.2) : dice.weibullDays(60, 1.0);
        int days = (int) Math.min(2_000, toClose.toDays() + 1);
        Instant proposed = Hours.later(dice, deal.createdAt(), days / 2, days / 2);
        if (days >= 4 && !proposed.isAfter(now)) {
            deal.step(Stage.PROPOSAL, proposed);
        }
        Instant closes = Hours.later(dice, deal.since(), days - days / 2, days - days / 2);
        if (!closes.isAfter(now)) {
            deal.step(won ? Stage.WON : Stage.LOST, closes);
            deal.lostReason = won ? "" : dice.oneOf(LOSSES);
        }
    }

    private static long amount(Dice dice) {
        return Math.max(1, Math.round(dice.logNormal(MEDIAN_AMOUNT, 0.7) / SMALLEST_COIN)) * SMALLEST_COIN;
    }

    private static double winProbability(Life life) {
        double logit = BASE_LOGIT + life.industry.effect() + PER_CRITERION * life.knownAt.size();
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
