package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Two lead records of sales have the lead's address, and nothing joins them: nobody may guess.
final class AmbiguousAtSales implements Twist {

    @Override
    public String name() {
        return "ambiguous_at_sales";
    }

    @Override
    public double share() {
        return 0.04;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology.handsToSalesforce();
    }

    @Override
    public boolean fits(Life life) {
        return life.plain() && life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.standing.ambiguous = true;
        life.plotted = true;
        life.deals().forEach(deal -> deal.countsForNobody("ambiguous_lead"));
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.sales().people().add(shelf.names().twin(life, life.handoff().receivedAt));
    }
}
