package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.DealRecord.Money;
import io.tasuki.sandbox.generate.records.Rates;
import io.tasuki.sandbox.generate.records.Stage;
import io.tasuki.sandbox.generate.tell.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What became of a handoff, by the deals that are its.
final class Outcomes {

    private Outcomes() {}

    static OutcomeAnswer of(Handoff handoff) {
        List<Deal> deals = handoff.life.circle.deals.stream()
                .filter(deal -> deal.countsFor == handoff)
                .toList();
        List<Deal> wins =
                deals.stream().filter(deal -> deal.stage() == Stage.WON).toList();
        if (!wins.isEmpty()) {
            return won(handoff, wins);
        }
        if (deals.isEmpty()) {
            return withoutDeal(handoff);
        }
        return deals.stream().allMatch(deal -> deal.stage().closed()) ? lost(deals) : OutcomeAnswer.open();
    }

    private static OutcomeAnswer won(Handoff handoff, List<Deal> wins) {
        Instant at = wins.stream().map(Deal::since).min(Comparator.naturalOrder()).orElseThrow();
        List<BigDecimal> priced = wins.stream()
                .map(win -> inYen(win.money, win.since()))
                .flatMap(Optional::stream)
                .toList();
        BigDecimal sum = priced.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long days = ChronoUnit.DAYS.between(Hours.day(handoff.at), Hours.day(at));
        return new OutcomeAnswer(
                "won",
                Texts.moment(at),
                Math.max(0, days),
                priced.isEmpty() ? null : sum,
                wins.size() - priced.size(),
                null);
    }

    private static Optional<BigDecimal> inYen(Money money, Instant at) {
        BigDecimal amount = BigDecimal.valueOf(money.amount());
        return money.currency().equals(Rates.HOME)
                ? Optional.of(amount)
                : Rates.on(Hours.day(at)).map(amount::multiply);
    }

    private static OutcomeAnswer lost(List<Deal> deals) {
        Deal last = deals.stream().max(Comparator.comparing(Deal::since)).orElseThrow();
        return OutcomeAnswer.ended("lost", Texts.moment(last.since()), last.lostReason);
    }

    private static OutcomeAnswer withoutDeal(Handoff handoff) {
        boolean returned = handoff.decision == Decision.RETURNED && !handoff.life.standing.salesForgot;
        return returned
                ? OutcomeAnswer.ended("returned", Texts.moment(handoff.decided()), handoff.reason.code())
                : OutcomeAnswer.open();
    }
}
