package io.tasuki.it.sequence.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// How often each kind of step is drawn.
public final class Deck {

    private final List<Action> cards = new ArrayList<>();

    private Deck() {}

    /// Everything that can happen.
    public static Deck full() {
        Deck deck = people();
        deck.put(7, new Disturb());
        deck.put(4, new Die());
        deck.put(10, new Sync());
        deck.put(5, new MakePlan());
        deck.put(5, new ApplyPlan());
        deck.put(5, new RevertRun());
        deck.put(2, new RetryAll());
        return deck;
    }

    /// What people do.
    public static Deck people() {
        Deck deck = new Deck();
        deck.putPeople();
        return deck;
    }

    /// Commands that write, one of which is about to die.
    public static Deck writing() {
        Deck deck = new Deck();
        deck.put(3, new Sync());
        deck.put(1, new RevertRun());
        deck.put(1, new RetryAll());
        return deck;
    }

    private void putPeople() {
        put(6, new MoveDeal());
        put(2, new ChangeAmount());
        put(2, new MoveRole());
        put(3, new BuyAgain());
        put(2, new Convert());
        put(2, new SetStatus());
        put(2, new HandOverAgain());
        put(3, new MeetLead());
        put(2, new EditAddress());
        put(2, new EditOtherField());
        put(5, new EditOurField());
        put(1, new MergeContacts());
        put(1, new MergePeople());
        put(2, new Delete());
        put(2, new Restore());
        put(1, new PassTime());
    }

    private void put(int copies, Action action) {
        for (int copy = 0; copy < copies; copy++) {
            cards.add(action);
        }
    }

    public Action draw(Random dice) {
        return cards.get(dice.nextInt(cards.size()));
    }
}
