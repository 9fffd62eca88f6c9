package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.Map;
import java.util.Random;

/// Sales moves a deal to another stage: on, won, lost or open again.
record MoveDeal() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        return Sheets.draw(arena, dice, Sheets.DEALS)
                .map(deal -> {
                    String stage = Sheets.STAGES.get(dice.nextInt(Sheets.STAGES.size()));
                    arena.edit(Sheets.DEALS, Sheets.idOf(deal), Map.of("StageName", stage));
                    return "deal " + Sheets.idOf(deal) + " from " + deal.get("StageName") + " to " + stage;
                })
                .orElse(NOTHING);
    }
}
