package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Dice;

/// Sales made a contact and a deal at once, without a lead record: nothing was converted.
final class ContactWithoutLead implements Twist {

    private static final double SHARE = 0.1;

    @Override
    public String name() {
        return "contact_without_lead";
    }

    @Override
    public Story strike(Story story, Dice dice) {
        Story.Sales sales = story.sales();
        if (sales == null || !story.converted() || !dice.chance(SHARE)) {
            return story;
        }
        Story.Sales otherwise = new Story.Sales(
                sales.progress(), sales.receivedAt(), sales.calledAt(), sales.decidedAt(), sales.email(), false, false);
        return story.bent(name(), otherwise);
    }
}
