package io.tasuki.it.sequence.action;

import io.tasuki.it.oracle.SalesSigns;
import io.tasuki.it.sequence.Arena;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Sales fills in what it knows of a lead, or blanks it. One at a time between two polls: which of two is the newer one
/// only the order of polls tells.
record FillBySales() implements Action {

    private static final List<String> FIELDS =
            List.of("Tasuki_Feedback__c", "Tasuki_Information_Checked__c", SalesSigns.RETURN_REASON);

    @Override
    public String act(Arena arena, Random dice) {
        String field = FIELDS.get(dice.nextInt(FIELDS.size()));
        // A return has a moment, and only a lead's history tells when a reason was written.
        String object = field.equals(SalesSigns.RETURN_REASON) || dice.nextBoolean() ? Sheets.LEADS : Sheets.PEOPLE;
        if (!arena.isKnown() || arena.hasUnpolledNotes()) {
            return NOTHING;
        }
        return Sheets.draw(arena, dice, object, row -> row.containsKey(field) && Sheets.isOpen(row))
                .map(row -> {
                    Map<String, String> fields = Map.of(field, text(field, dice));
                    arena.note(object, Sheets.idOf(row), fields);
                    return object + "/" + Sheets.idOf(row) + " " + fields;
                })
                .orElse(NOTHING);
    }

    private static String text(String field, Random dice) {
        if (dice.nextInt(4) == 0) {
            return "";
        }
        return field.contains("Checked") ? "2026-0" + dice.nextInt(1, 10) + "-15" : "said " + dice.nextInt(100);
    }
}
