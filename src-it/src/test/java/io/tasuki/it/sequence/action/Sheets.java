package io.tasuki.it.sequence.action;

import io.tasuki.it.oracle.Records;
import io.tasuki.it.sequence.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/// The names of objects, and records drawn from them.
final class Sheets {

    static final String CONTACTS = "marketing.contacts";
    static final String LEADS = "sales.Lead";
    static final String PEOPLE = "sales.Contact";
    static final String DEALS = "sales.Opportunity";
    static final String ROLES = "sales.OpportunityContactRole";
    static final String HANDOFF = "hs_lifecyclestage_salesqualifiedlead_date";
    static final List<String> STAGES = List.of("Meeting", "Proposal", "Closed Won", "Closed Lost");

    private Sheets() {}

    /// A living record that fits.
    static Optional<Map<String, String>> draw(Arena arena, Random dice, String object, Predicate<Map<String, String>> fits) {
        return Arena.pick(dice, arena.records().living(object).stream().filter(fits).toList());
    }

    static Optional<Map<String, String>> draw(Arena arena, Random dice, String object) {
        return draw(arena, dice, object, row -> true);
    }

    static boolean isOpen(Map<String, String> lead) {
        return !"true".equals(lead.get("IsConverted"));
    }

    static String text(Map<String, String> row, String field) {
        return Records.text(row, field);
    }

    /// Every address anybody has on either side.
    static List<String> addresses(Arena arena) {
        List<String> addresses = new ArrayList<>();
        arena.records().living(CONTACTS).forEach(row -> addresses.add(text(row, "email")));
        arena.records().living(LEADS).forEach(row -> addresses.add(text(row, "Email")));
        arena.records().living(PEOPLE).forEach(row -> addresses.add(text(row, "Email")));
        addresses.removeIf(String::isEmpty);
        return addresses;
    }

    static String newAddress(Random dice) {
        return "someone" + dice.nextInt(1_000_000) + "@new.example";
    }

    static String idOf(Map<String, String> row) {
        return Records.idOf(row);
    }
}
