package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.Random;

/// Sales merges two contacts or two leads that are not converted.
record MergePeople() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        String object = dice.nextInt(3) == 0 ? Sheets.LEADS : Sheets.PEOPLE;
        return Sheets.draw(arena, dice, object, Sheets::isOpen)
                .flatMap(winner -> Sheets.draw(arena, dice, object, other -> !other.equals(winner) && Sheets.isOpen(other))
                        .map(loser -> {
                            arena.merge(object, Sheets.idOf(winner), Sheets.idOf(loser));
                            return object + " " + Sheets.idOf(loser) + " into " + Sheets.idOf(winner);
                        }))
                .orElse(NOTHING);
    }
}
