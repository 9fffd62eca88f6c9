package io.tasuki.it.sequence.action;

import io.tasuki.it.oracle.OwnField;
import io.tasuki.it.oracle.Written;
import io.tasuki.it.sequence.Arena;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Somebody edits a field that we write: another value, blank, or just what we would write.
record EditOurField() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        String object = List.of(Sheets.CONTACTS, Sheets.CONTACTS, Sheets.PEOPLE, Sheets.LEADS).get(dice.nextInt(4));
        Written written = Written.on(object).get(dice.nextInt(Written.on(object).size()));
        String field = written.field();
        Optional<Map<String, String>> record =
                Sheets.draw(arena, dice, object, row -> row.containsKey(field) && Sheets.isOpen(row));
        return record.map(row -> {
                    Map<String, String> fields = Map.of(field, value(written.value(), arena, dice));
                    arena.edit(object, Sheets.idOf(row), fields);
                    return object + "/" + Sheets.idOf(row) + " " + fields + ", was " + row.get(field);
                })
                .orElse(NOTHING);
    }

    private static String value(OwnField field, Arena arena, Random dice) {
        if (dice.nextInt(4) == 0) {
            return "";
        }
        return switch (field) {
            case OUTCOME -> List.of("open", "won", "lost", "returned").get(dice.nextInt(4));
            case OUTCOME_AT, HANDOFF_AT -> arena.now().minusSeconds(dice.nextInt(1_000_000)).toString();
            case WON_AMOUNT, DAYS_TO_WIN -> Integer.toString(dice.nextInt(1000));
            case STAGE -> Sheets.STAGES.get(dice.nextInt(Sheets.STAGES.size()));
            case INFORMATION_CHECKED -> "2026-0" + dice.nextInt(1, 10) + "-01";
            case LOST_REASON, RETURNED_REASON, DEAL_REFERENCE, SALES_FEEDBACK -> "by hand " + dice.nextInt(100);
        };
    }
}
