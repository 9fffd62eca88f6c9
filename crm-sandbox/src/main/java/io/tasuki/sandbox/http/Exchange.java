package io.tasuki.sandbox.http;

/// What stands behind a [LoopbackServer]; called by many threads.
public interface Exchange {

    /// Answers a request; must not throw.
    Delivery answer(Request request);

    /// The reply to `request` has left, or its connection has been cut on purpose.
    void delivered(Request request);

    /// The reply to a request that could not be read or was too large, in the vendor's shape.
    Reply unreadable(int status, String reason);
}
