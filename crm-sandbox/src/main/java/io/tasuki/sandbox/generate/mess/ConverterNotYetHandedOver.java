package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// The lead was converted into a colleague's deal that is older than its handoff: the deal stays the colleague's.
final class ConverterNotYetHandedOver implements Twist {

    @Override
    public String name() {
        return "converter_not_yet_handed_over";
    }

    @Override
    public double share() {
        return 0.2;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology.converts();
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal() && Partner.withOlderDeal(life).isPresent();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Life colleague = Partner.withOlderDeal(life).orElseThrow();
        Deal older = colleague.deal();
        life.circle.deals.remove(life.deal());
        older.parts.add(new Deal.Part(life, false));
        older.converter = life;
        older.counts(colleague.handoff(), scene.linkByPerson());
        life.plotted = true;
        colleague.plotted = true;
        return true;
    }
}
