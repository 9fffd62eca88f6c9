package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.Map;
import java.util.Random;

/// Marketing or sales meets somebody: a new person, or one the other side knows already.
record MeetLead() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        String address = dice.nextInt(3) == 0
                ? Sheets.newAddress(dice)
                : Arena.pick(dice, Sheets.addresses(arena)).orElseGet(() -> Sheets.newAddress(dice));
        return switch (dice.nextInt(3)) {
            case 0 -> "contact " + arena.create(
                    Sheets.CONTACTS, Map.of("email", address, "lifecyclestage", "salesqualifiedlead"));
            case 1 -> "lead " + arena.create(
                    Sheets.LEADS, Map.of("LastName", "Sato", "Company", "New", "Email", address, "Status", "Open"));
            default -> "sales contact " + arena.create(Sheets.PEOPLE, Map.of("LastName", "Suzuki", "Email", address));
        } + " " + address;
    }
}
