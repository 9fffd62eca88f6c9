package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.Map;
import java.util.Random;

/// Sales works on a lead, or sends it back.
record SetStatus() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        return Sheets.draw(arena, dice, Sheets.LEADS, Sheets::isOpen)
                .map(lead -> {
                    String status = dice.nextInt(3) == 0 ? "Working" : "Unqualified";
                    arena.edit(Sheets.LEADS, Sheets.idOf(lead), Map.of("Status", status));
                    return "lead " + Sheets.idOf(lead) + " is " + status;
                })
                .orElse(NOTHING);
    }
}
