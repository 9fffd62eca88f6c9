package io.tasuki.sandbox.http;

import org.jspecify.annotations.Nullable;

/// What goes back over the wire, and what goes wrong on the way.
///
/// @param reply absent only with [Manner#NOTHING]
public record Delivery(@Nullable Reply reply, Manner manner) {

    /// How much of the reply arrives before the connection is cut.
    public enum Manner {
        WHOLE,
        /// All headers with the full length, then half the body.
        HALF,
        NOTHING
    }

    public static Delivery whole(Reply reply) {
        return new Delivery(reply, Manner.WHOLE);
    }

    public static Delivery half(Reply reply) {
        return new Delivery(reply, Manner.HALF);
    }

    public static Delivery nothing() {
        return new Delivery(null, Manner.NOTHING);
    }
}
