package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Marketing has the person twice, sales once: neither record may claim what sales did.
final class AmbiguousAtMarketing implements Twist {

    @Override
    public String name() {
        return "ambiguous_at_marketing";
    }

    @Override
    public double share() {
        return 0.04;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology == Topology.SALESFORCE_TO_HUBSPOT;
    }

    @Override
    public boolean fits(Life life) {
        return life.plain() && life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.standing.ambiguous = true;
        life.standing.twin = true;
        life.plotted = true;
        life.deals().forEach(deal -> deal.countsForNobody("ambiguous_lead"));
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.marketing(life).people().add(shelf.names().twin(life, life.born));
    }
}
