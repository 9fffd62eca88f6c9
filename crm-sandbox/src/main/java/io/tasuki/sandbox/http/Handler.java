package io.tasuki.sandbox.http;

/// Answers the calls of one route.
@FunctionalInterface
public interface Handler {

    /// Whatever it throws becomes a reply in the vendor's error shape, never a stack trace.
    Reply handle(Request request, PathValues path) throws Exception;
}
