package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.DealRecord.Money;
import io.tasuki.sandbox.generate.records.Product;
import io.tasuki.sandbox.generate.records.Rates;
import io.tasuki.sandbox.generate.tell.Dice;

/// The amount is made up of products.
final class LineItems implements Twist {

    @Override
    public String name() {
        return "line_items";
    }

    @Override
    public double share() {
        return 0.2;
    }

    @Override
    public boolean fits(Life life) {
        return Dollars.fit(life);
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Deal deal = life.deals().getLast();
        deal.items.put(Product.LICENCE, dice.between(1, 20));
        deal.items.put(dice.chance(0.5) ? Product.SETUP : Product.TRAINING, 1);
        long total = deal.items.entrySet().stream()
                .mapToLong(item -> item.getKey().price() * item.getValue())
                .sum();
        deal.money = new Money(total, Rates.HOME);
        return true;
    }
}
