package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Sales made a contact at once, without a lead record: nothing was converted.
final class ContactWithoutLead implements Twist {

    @Override
    public String name() {
        return "contact_without_lead";
    }

    @Override
    public double share() {
        return 0.08;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology.handsToSalesforce();
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.contactAtOnce = true;
        life.deal().converter = null;
        life.deal().counts(life.handoff(), scene.linkByPerson());
        life.plotted = true;
        return true;
    }
}
