package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Dice;
import java.util.Locale;

/// Sales spelt the lead's address in capitals.
final class EmailInOtherCase implements Twist {

    private static final double SHARE = 0.08;

    @Override
    public String name() {
        return "email_in_other_case";
    }

    @Override
    public Story strike(Story story, Dice dice) {
        Story.Sales sales = story.sales();
        if (sales == null || !dice.chance(SHARE)) {
            return story;
        }
        Story.Sales otherwise = new Story.Sales(
                sales.progress(),
                sales.receivedAt(),
                sales.calledAt(),
                sales.decidedAt(),
                sales.email().toUpperCase(Locale.ROOT),
                sales.hasLead(),
                sales.conversionNamesDeal());
        return story.bent(name(), otherwise);
    }
}
