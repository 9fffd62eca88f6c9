package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Dice;

/// The conversion made no deal; the one made by hand later knows the contact by its role only.
final class DealByContactRole implements Twist {

    private static final double SHARE = 0.15;

    @Override
    public String name() {
        return "deal_by_contact_role";
    }

    @Override
    public Story strike(Story story, Dice dice) {
        Story.Sales sales = story.sales();
        if (sales == null || !story.converted() || !sales.hasLead() || !dice.chance(SHARE)) {
            return story;
        }
        Story.Sales otherwise = new Story.Sales(
                sales.progress(), sales.receivedAt(), sales.calledAt(), sales.decidedAt(), sales.email(), true, false);
        return story.bent(name(), otherwise);
    }
}
