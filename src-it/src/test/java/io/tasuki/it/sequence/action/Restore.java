package io.tasuki.it.sequence.action;

import io.tasuki.it.oracle.Records;
import io.tasuki.it.oracle.SalesSigns;
import io.tasuki.it.sequence.Arena;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Somebody takes a record out of the recycle bin. What sales wrote on it was forgotten, and when it did is not told again.
record Restore() implements Action {

    private static final List<String> OBJECTS = List.of(Sheets.CONTACTS, Sheets.LEADS, Sheets.PEOPLE, Sheets.DEALS);

    @Override
    public String act(Arena arena, Random dice) {
        for (String object : OBJECTS) {
            List<Map<String, String>> deleted = arena.records().all(object).stream()
                    .filter(row -> Records.isDeleted(row) && Sheets.text(row, "MasterRecordId").isEmpty())
                    .filter(row -> Sheets.text(row, SalesSigns.RETURN_REASON).isEmpty())
                    .toList();
            if (!deleted.isEmpty()) {
                String id = Sheets.idOf(deleted.get(dice.nextInt(deleted.size())));
                arena.restore(object, id);
                return object + "/" + id;
            }
        }
        return NOTHING;
    }
}
