package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import io.tasuki.sandbox.control.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Something will go wrong on the product's next way to one CRM.
record Disturb() implements Action {

    // Writes come first in number: what goes wrong there has the most to spoil.
    private static final List<String> HUBSPOT =
            List.of("*", "POST */batch/update", "POST */batch/update", "POST */batch/update", "POST */batch/read", "POST */search");
    private static final List<String> SALESFORCE = List.of(
            "*", "PATCH */composite/sobjects", "PATCH */composite/sobjects", "PATCH */composite/sobjects",
            "POST */composite/sobjects/*", "GET */queryAll*");
    private static final List<Integer> STATUSES = List.of(429, 500, 502, 503);

    @Override
    public String act(Arena arena, Random dice) {
        boolean marketing = dice.nextBoolean();
        List<String> paths = marketing ? HUBSPOT : SALESFORCE;
        Fault.Kind kind = kind(dice);
        Fault fault = new Fault(
                kind,
                paths.get(dice.nextInt(paths.size())),
                dice.nextInt(4) == 0 ? dice.nextInt(30) : 0,
                dice.nextInt(4) == 0 ? 20 : dice.nextInt(1, 4),
                STATUSES.get(dice.nextInt(STATUSES.size())),
                Duration.ZERO);
        arena.disturb(marketing, fault);
        return (marketing ? "marketing " : "sales ") + fault;
    }

    private static Fault.Kind kind(Random dice) {
        List<Fault.Kind> kinds = List.of(
                Fault.Kind.LOST_REPLY,
                Fault.Kind.LOST_REPLY,
                Fault.Kind.TRUNCATE,
                Fault.Kind.STATUS,
                Fault.Kind.STATUS,
                Fault.Kind.HTML,
                Fault.Kind.RESET,
                Fault.Kind.EXPIRE_TOKEN,
                Fault.Kind.LOCK_ROW);
        return kinds.get(dice.nextInt(kinds.size()));
    }
}
