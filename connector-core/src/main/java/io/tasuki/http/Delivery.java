package io.tasuki.http;

import java.util.Optional;

/// How a call is to be carried out.
///
/// @param repeatable true when the CRM may act on it twice
/// @param receiver what takes the body of a successful answer; empty when it is held in memory
record Delivery(boolean repeatable, Optional<Receiver> receiver) {

    static final Delivery ASK = new Delivery(true, Optional.empty());
    static final Delivery TELL = new Delivery(false, Optional.empty());

    static Delivery into(Receiver receiver) {
        return new Delivery(true, Optional.of(receiver));
    }
}
