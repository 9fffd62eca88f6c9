package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.List;
import java.util.Random;

/// An administrator's rule keeps the API from writing one record, or all rules are lifted. A contact so kept is handed over
/// again: else the rule would hardly ever meet a write.
record RefuseRecord() implements Action {

    private static final List<String> OBJECTS = List.of(Sheets.CONTACTS, Sheets.CONTACTS, Sheets.PEOPLE);

    @Override
    public String act(Arena arena, Random dice) {
        if (arena.hasRefused() && dice.nextBoolean()) {
            arena.allowAll();
            return "all rules are lifted";
        }
        String object = OBJECTS.get(dice.nextInt(OBJECTS.size()));
        return Sheets.draw(arena, dice, object)
                .map(row -> {
                    String id = Sheets.idOf(row);
                    arena.refuse(object, id);
                    return object + "/" + id
                            + (object.equals(Sheets.CONTACTS) ? ", to hand over at " + HandOverAgain.handOver(arena, dice, id) : "");
                })
                .orElse(NOTHING);
    }
}
