package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Sales changes what a deal is worth, or says that nobody knows.
record ChangeAmount() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        return Sheets.draw(arena, dice, Sheets.DEALS)
                .map(deal -> {
                    Map<String, Integer> fields = new HashMap<>();
                    fields.put("Amount", dice.nextInt(8) == 0 ? null : dice.nextInt(1, 900) * 1000);
                    arena.edit(Sheets.DEALS, Sheets.idOf(deal), fields);
                    return "deal " + Sheets.idOf(deal) + " " + fields;
                })
                .orElse(NOTHING);
    }
}
