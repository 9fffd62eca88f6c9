package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Sales converts a lead into a contact, a new one or one it has, mostly with a deal.
record Convert() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        return Sheets.draw(arena, dice, Sheets.LEADS, Sheets::isOpen)
                .map(lead -> {
                    String contact = dice.nextInt(5) == 0
                            ? Sheets.draw(arena, dice, Sheets.PEOPLE).map(Sheets::idOf).orElseGet(() -> newContact(arena, lead))
                            : newContact(arena, lead);
                    Map<String, Object> fields = new HashMap<>(
                            Map.of("IsConverted", true, "Status", "Qualified", "ConvertedContactId", contact));
                    if (dice.nextInt(4) > 0) {
                        String deal = BuyAgain.newDeal(arena, dice, "");
                        BuyAgain.addRole(arena, deal, contact, true);
                        fields.put("ConvertedOpportunityId", deal);
                    }
                    arena.edit(Sheets.LEADS, Sheets.idOf(lead), fields);
                    return "lead " + Sheets.idOf(lead) + " " + fields;
                })
                .orElse(NOTHING);
    }

    private static String newContact(Arena arena, Map<String, String> lead) {
        return arena.create(Sheets.PEOPLE, Map.of("LastName", Sheets.text(lead, "LastName"), "Email", Sheets.text(lead, "Email")));
    }
}
