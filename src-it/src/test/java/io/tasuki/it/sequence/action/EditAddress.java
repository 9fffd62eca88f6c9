package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Somebody's e-mail address is spelled otherwise, is another one, or is that of somebody else.
record EditAddress() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        String object = List.of(Sheets.CONTACTS, Sheets.LEADS, Sheets.PEOPLE).get(dice.nextInt(3));
        String field = object.equals(Sheets.CONTACTS) ? "email" : "Email";
        return Sheets.draw(arena, dice, object, row -> Sheets.isOpen(row))
                .map(row -> {
                    String address = other(arena, dice, Sheets.text(row, field));
                    arena.edit(object, Sheets.idOf(row), Map.of(field, address));
                    return object + "/" + Sheets.idOf(row) + " " + address;
                })
                .orElse(NOTHING);
    }

    private static String other(Arena arena, Random dice, String address) {
        return switch (dice.nextInt(3)) {
            case 0 -> address.toUpperCase(Locale.ROOT);
            case 1 -> Sheets.newAddress(dice);
            default -> Arena.pick(dice, Sheets.addresses(arena)).orElse(address);
        };
    }
}
