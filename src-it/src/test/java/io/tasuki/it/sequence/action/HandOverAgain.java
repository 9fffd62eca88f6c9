package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.Map;
import java.util.Random;

/// Marketing hands a contact over, for the first time or once more.
record HandOverAgain() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        return Sheets.draw(arena, dice, Sheets.CONTACTS)
                .map(contact -> "contact " + Sheets.idOf(contact) + " at " + handOver(arena, dice, Sheets.idOf(contact)))
                .orElse(NOTHING);
    }

    /// @return the moment
    static String handOver(Arena arena, Random dice, String contact) {
        String moment = arena.now().minusSeconds(dice.nextInt(5 * 86_400)).toString();
        arena.edit(Sheets.CONTACTS, contact, Map.of(Sheets.HANDOFF, moment));
        return moment;
    }
}
