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
        deck.put(5, new Disturb());
        deck.put(3, new Die());
        deck.put(6, new Sync());
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
        put(3, new FillBySales());
        put(2, new RefuseRecord());
    }

    private void put(int copies, Action action) {
        for (int copy = 0; copy < copies; copy++) {
            cards.add(action);
        }
    }

    /// One step; trouble mostly meets a command that has something to write.
    public List<Action> draw(Random dice) {
        Action card = cards.get(dice.nextInt(cards.size()));
        boolean trouble = card instanceof Disturb || card instanceof Die;
        return trouble && dice.nextInt(3) > 0 ? List.of(new MoveDeal(), card, new Sync()) : List.of(card);
    }
}
