package io.tasuki.it.mess;

import java.util.Comparator;

/// Something that can be said of a lead; the value stands beside it.
///
/// @param lead its address; empty for a deal that is nobody's
/// @param of the lead, one of its records, handoffs or deals
/// @param aspect what is said; [#EXISTENCE] says that it is there at all
record Fact(String lead, String of, String aspect) implements Comparable<Fact> {

    static final String EXISTENCE = "existence";

    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::lead).thenComparing(Fact::of).thenComparing(Fact::aspect);

    /// The fact on which this one stands: of what is not there nothing else need be said.
    Fact existence() {
        return new Fact(lead, of, EXISTENCE);
    }

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }
}
