package io.tasuki.export.ledger;

import io.tasuki.export.platform.Event;
import io.tasuki.model.Sha256;
import io.tasuki.store.Session;
import java.util.HashSet;
import java.util.Set;

/// What a platform tells conversions apart by, of all that it was told: who and when. A second one of the same is ignored
/// there, or counted twice.
final class Tuples {

    private static final int HEXADECIMAL = 16;

    // The first 64 bits of a hash: there may be very many.
    private final Set<Long> known = new HashSet<>();

    private Tuples() {}

    static Tuples of(Session session, String platform) {
        Tuples tuples = new Tuples();
        session.stream(
                "select tuple from export_event where platform = ? and tuple <> ''",
                row -> tuples.known.add(shortened(row.text(1))),
                platform);
        return tuples;
    }

    /// @return the hash; empty when nothing tells the conversion apart
    static String of(Event event) {
        String clue = event.clue().value();
        return clue.isEmpty() ? "" : Sha256.hex(event.clue().kind() + "\u001f" + clue + "\u001f" + event.at());
    }

    /// @return false when there was one already
    boolean add(Event event) {
        String tuple = of(event);
        return tuple.isEmpty() || known.add(shortened(tuple));
    }

    private static long shortened(String tuple) {
        return Long.parseUnsignedLong(tuple, 0, HEXADECIMAL, HEXADECIMAL);
    }
}
