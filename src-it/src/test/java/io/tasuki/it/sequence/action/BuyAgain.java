package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// A new deal, in which one or two contacts have a part.
record BuyAgain() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        return Sheets.draw(arena, dice, Sheets.PEOPLE)
                .map(contact -> {
                    String deal = newDeal(arena, dice, Sheets.text(contact, "AccountId"));
                    addRole(arena, deal, Sheets.idOf(contact), dice.nextBoolean());
                    if (dice.nextInt(3) == 0) {
                        Sheets.draw(arena, dice, Sheets.PEOPLE)
                                .ifPresent(other -> addRole(arena, deal, Sheets.idOf(other), dice.nextBoolean()));
                    }
                    return "deal " + deal + " of " + Sheets.idOf(contact);
                })
                .orElse(NOTHING);
    }

    static String newDeal(Arena arena, Random dice, String account) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "Name", "Deal " + dice.nextInt(100_000),
                "StageName", Sheets.STAGES.get(dice.nextInt(Sheets.STAGES.size())),
                "Amount", dice.nextInt(1, 900) * 1000,
                "CloseDate", "2027-01-31"));
        if (!account.isEmpty()) {
            fields.put("AccountId", account);
        }
        return arena.create(Sheets.DEALS, fields);
    }

    static void addRole(Arena arena, String deal, String contact, boolean primary) {
        arena.create(Sheets.ROLES, Map.of("OpportunityId", deal, "ContactId", contact, "IsPrimary", primary));
    }
}
