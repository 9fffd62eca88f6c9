package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Somebody edits a field that is none of ours and says nothing about outcomes.
record EditOtherField() implements Action {

    private static final Map<String, String> FIELDS = Map.of(
            Sheets.CONTACTS, "industry", Sheets.LEADS, "Title", Sheets.PEOPLE, "Title", Sheets.DEALS, "NextStep");

    @Override
    public String act(Arena arena, Random dice) {
        String object = List.copyOf(FIELDS.keySet()).stream().sorted().toList().get(dice.nextInt(FIELDS.size()));
        return Sheets.draw(arena, dice, object)
                .map(row -> {
                    Map<String, String> fields = Map.of(FIELDS.get(object), "edit " + dice.nextInt(1000));
                    arena.edit(object, Sheets.idOf(row), fields);
                    return object + "/" + Sheets.idOf(row) + " " + fields;
                })
                .orElse(NOTHING);
    }
}
