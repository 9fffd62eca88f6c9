package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.List;
import java.util.Random;

/// Somebody deletes a record.
record Delete() implements Action {

    private static final List<String> OBJECTS =
            List.of(Sheets.CONTACTS, Sheets.LEADS, Sheets.PEOPLE, Sheets.DEALS, Sheets.DEALS, Sheets.ROLES);

    @Override
    public String act(Arena arena, Random dice) {
        String object = OBJECTS.get(dice.nextInt(OBJECTS.size()));
        return Sheets.draw(arena, dice, object)
                .map(row -> {
                    arena.delete(object, Sheets.idOf(row));
                    return object + "/" + Sheets.idOf(row);
                })
                .orElse(NOTHING);
    }
}
