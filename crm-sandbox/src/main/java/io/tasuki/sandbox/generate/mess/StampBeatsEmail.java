package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// The connector's ids name one record, the address another: the ids are asked first.
final class StampBeatsEmail implements Twist {

    @Override
    public String name() {
        return "stamp_beats_email";
    }

    @Override
    public double share() {
        return 0.03;
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
        life.standing.tiedByStamp();
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.rewriteSales(life, record -> record.spelt("private" + life.index + "@home.example"));
        shelf.stamp(life);
        shelf.sales().people().add(shelf.names().namesake(life));
    }
}
