package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.Map;
import java.util.Random;

/// A part in a deal goes to another contact, or becomes the main one or not.
record MoveRole() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        return Sheets.draw(arena, dice, Sheets.ROLES)
                .map(role -> {
                    Map<String, Object> fields = dice.nextBoolean()
                            ? Map.of("IsPrimary", !"true".equals(role.get("IsPrimary")))
                            : Map.of("ContactId", Sheets.draw(arena, dice, Sheets.PEOPLE).map(Sheets::idOf).orElse(Sheets.text(role, "ContactId")));
                    arena.edit(Sheets.ROLES, Sheets.idOf(role), fields);
                    return "role " + Sheets.idOf(role) + " " + fields;
                })
                .orElse(NOTHING);
    }
}
