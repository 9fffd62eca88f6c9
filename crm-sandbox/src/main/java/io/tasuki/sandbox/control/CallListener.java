package io.tasuki.sandbox.control;

import io.tasuki.sandbox.http.Request;

/// Told of three moments of each call, on the thread that serves it; tests kill their client at one of them.
public interface CallListener {

    CallListener NONE = new CallListener() {};

    /// Nothing has been done yet.
    default void arrived(Request request) {}

    /// State has changed, the client knows nothing of it.
    default void processed(Request request) {}

    /// The reply has left, or the connection was cut on purpose.
    default void replied(Request request) {}
}
