package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.DealRecord.Money;
import io.tasuki.sandbox.generate.records.Rates;
import io.tasuki.sandbox.generate.records.Stage;

/// Prices a life's latest deal in the foreign currency.
final class Dollars {

    private static final long YEN = 150;
    private static final long SMALLEST_NOTE = 10;

    private Dollars() {}

    static boolean fit(Life life) {
        return !life.deals().isEmpty()
                && life.deals().getLast().items.isEmpty()
                && life.deals().getLast().money.currency().equals(Rates.HOME);
    }

    static boolean withoutRate(Life life) {
        Deal deal = life.deals().getLast();
        return deal.stage() == Stage.WON && Hours.day(deal.since()).isBefore(Rates.firstDay());
    }

    static void price(Life life) {
        Deal deal = life.deals().getLast();
        long dollars = Math.max(1, deal.money.amount() / YEN / SMALLEST_NOTE) * SMALLEST_NOTE;
        deal.money = new Money(dollars, Rates.FOREIGN);
    }
}
