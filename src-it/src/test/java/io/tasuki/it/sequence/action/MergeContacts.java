package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.Random;

/// Marketing merges two contacts; only one that polls have seen as it was is merged away, since afterwards nobody can
/// read it any more.
record MergeContacts() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        return Sheets.draw(arena, dice, Sheets.CONTACTS)
                .flatMap(winner -> Sheets.draw(arena, dice, Sheets.CONTACTS, other -> !other.equals(winner)
                                && arena.isKnown() && arena.wasPolled(Sheets.CONTACTS, Sheets.idOf(other)))
                        .map(loser -> {
                            arena.merge(Sheets.CONTACTS, Sheets.idOf(winner), Sheets.idOf(loser));
                            return Sheets.idOf(loser) + " into " + Sheets.idOf(winner);
                        }))
                .orElse(NOTHING);
    }
}
