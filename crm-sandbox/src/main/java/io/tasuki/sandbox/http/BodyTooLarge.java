package io.tasuki.sandbox.http;

/// The body passed the server's limit.
final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
